package cn.liandong.console.web;

import cn.liandong.console.audits.Audits;
import cn.liandong.console.firstaccounts.FirstAccounts;
import cn.liandong.console.pictures.Directory;
import cn.liandong.console.signins.Accounts;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PostId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The first account 首个账号 of a city that nobody leads: whoever read the token on the host makes it, once. */
@RestController
public final class FirstAccountEndpoint {
    private static final int LONGEST = 1_000;

    private final FirstAccounts first;
    private final Accounts accounts;
    private final Audits audits;
    private final Supplier<Set<Jurisdiction>> jurisdictions;
    private final Function<Jurisdiction, Directory> directories;

    /** @param jurisdictions in whose audit a refused token is written */
    public FirstAccountEndpoint(
            FirstAccounts first,
            Accounts accounts,
            Audits audits,
            Supplier<Set<Jurisdiction>> jurisdictions,
            Function<Jurisdiction, Directory> directories) {
        this.first = first;
        this.accounts = accounts;
        this.audits = audits;
        this.jurisdictions = jurisdictions;
        this.directories = directories;
    }

    record Awaited(boolean awaited) {}

    record Opening(@Nullable String token) {}

    /** @param posts of the city's duty leaders: the account will sit at one of them */
    record Opened(String jurisdiction, List<Choice> posts) {}

    record Choice(String id, String name, String organizationName) {}

    record Making(
            @Nullable String token,
            @Nullable String username,
            @Nullable String password,
            @Nullable String postId) {}

    record Made(String id, String username) {}

    /** Whether any is awaited, and nothing of whose. */
    @GetMapping("/api/first-account")
    ResponseEntity<Awaited> look() {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(new Awaited(first.isAwaited()));
    }

    /** What may be chosen; for whoever has the token. */
    @PostMapping("/api/first-account/posts")
    ResponseEntity<Opened> open(@RequestBody Opening body) {
        var jurisdiction = first.opens(token(body.token()));
        if (jurisdiction == null) {
            throw refused();
        }
        var directory = directories.apply(jurisdiction);
        var posts = directory.cityLeaders().stream()
                .sorted(Comparator.comparing(post -> post.id().value()))
                .map(post -> new Choice(post.id().value(), post.name(), directory.name(post.organization())))
                .toList();
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Opened(jurisdiction.value(), posts));
    }

    @PostMapping("/api/first-account")
    ResponseEntity<Made> make(@RequestBody Making body) throws InterruptedException {
        var token = token(body.token());
        var username = limited(body.username(), "username").strip();
        var password = limited(body.password(), "password");
        var post = Needed.id(Needed.field(body.postId(), "postId"), PostId::new, "postId");
        var change = first.take(token, jurisdiction -> make(jurisdiction, username, password, post));
        if (change == null) {
            throw refused();
        }
        var made = AccountAnswers.done(change);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Made(made.id().value(), made.username()));
    }

    private Accounts.Change make(Jurisdiction jurisdiction, String username, String password, PostId id)
            throws InterruptedException {
        var post = directories.apply(jurisdiction).cityLeaders().stream()
                .filter(leader -> leader.id().equals(id))
                .findFirst()
                .orElse(null);
        if (post == null) {
            throw new Problem.Answered(Problem.of(
                    404,
                    "NO_SUCH_POST",
                    "There is no such post",
                    "Choose one of the posts of the city's duty leaders."));
        }
        var refusal = Accounts.refusal(username, password);
        return refusal == null ? audited(jurisdiction, username, password, post) : refusal;
    }

    private Accounts.Change audited(Jurisdiction jurisdiction, String username, String password, Post post)
            throws InterruptedException {
        var account = new CredentialId(jurisdiction + ":account:" + username);
        return audits.firstAccountMade(jurisdiction, account, post.id())
                ? accounts.makeFirst(jurisdiction, username, post.id(), post.organization(), password)
                : new Accounts.Change.NotNow();
    }

    private static String token(@Nullable String told) {
        return limited(told, "token").strip();
    }

    private static String limited(@Nullable String value, String name) {
        return Needed.atMost(Needed.field(value, name), LONGEST, name);
    }

    /** One answer to a wrong token, one that was used, and a city that has its leader: who asks learns nothing of which. */
    private Problem.Answered refused() {
        audits.signInRefused(jurisdictions.get(), null, null, null);
        return new Problem.Answered(Problem.of(
                403,
                "FIRST_ACCOUNT_REFUSED",
                "This token opens nothing",
                "Read the token again, in the file on the console's host that its log names. If there is none, the city"
                        + " has its account: sign in with it."));
    }
}
