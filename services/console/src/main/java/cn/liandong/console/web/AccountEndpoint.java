package cn.liandong.console.web;

import cn.liandong.console.audits.Audits;
import cn.liandong.console.calendars.CalendarSecrets;
import cn.liandong.console.identities.Identities;
import cn.liandong.console.pictures.Directory;
import cn.liandong.console.signins.Accounts;
import cn.liandong.console.signins.Officer;
import cn.liandong.console.signins.SignIns;
import cn.liandong.contracts.access.AccountChange;
import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PostId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of the jurisdiction's posts: made, disabled, let in again, given another password. Each change is in the audit before it holds. */
@RestController
public final class AccountEndpoint {
    private static final String KEY = "Idempotency-Key";

    /** 120 bits: it is typed once, by hand. */
    private static final int PASSWORD_LENGTH = 20;

    private final Accounts accounts;
    private final SignIns signIns;
    private final Audits audits;
    private final CalendarSecrets secrets;
    private final Identities identities;
    private final Function<Jurisdiction, Directory> directories;

    public AccountEndpoint(
            Accounts accounts,
            SignIns signIns,
            Audits audits,
            CalendarSecrets secrets,
            Identities identities,
            Function<Jurisdiction, Directory> directories) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.audits = audits;
        this.secrets = secrets;
        this.identities = identities;
        this.directories = directories;
    }

    record Listed(List<OneAccount> accounts) {}

    /**
     * @param initialPassword whether its password was made for it and not changed yet
     * @param codesSince when its officer set up one-time codes; null where there are none
     * @param identity what the identity provider that is asked now knows its officer by; null where it lets nobody in
     * @param sessions how many stand
     * @param lastSeenAt of them; null where none stands
     * @param changedBy the name of the post that changed it last; null of one that nobody changed at a console
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OneAccount(
            String id,
            String username,
            String postId,
            String postName,
            String organizationName,
            boolean initialPassword,
            @Nullable Instant disabledAt,
            @Nullable Instant codesSince,
            @Nullable String identity,
            int sessions,
            @Nullable Instant lastSeenAt,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {}

    record Making(@Nullable String username, @Nullable String postId) {}

    /** @param password told once and kept nowhere; it has to be changed by whoever comes in with it */
    record Fresh(String id, String username, String password) {}

    record Changed(String id) {}

    record Linking(@Nullable String value) {}

    @GetMapping("/api/accounts")
    ResponseEntity<Listed> list(@AuthenticationPrincipal Officer officer) {
        var directory = directories.apply(officer.jurisdiction());
        var listed = accounts.of(officer.jurisdiction()).stream()
                .map(account -> one(account, directory))
                .toList();
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(new Listed(listed));
    }

    private OneAccount one(Account account, Directory directory) {
        var post = directory.find(account.post());
        var organization = directory.find(account.organization());
        var sessions = signIns.sessionsOf(account.id());
        var kept = account.kept();
        var changer = kept == null ? null : directory.find(kept.post());
        return new OneAccount(
                account.id().value(),
                account.username(),
                account.post().value(),
                post == null ? account.post().value() : post.name(),
                organization == null ? account.organization().value() : organization.name(),
                account.initial(),
                kept == null ? null : kept.disabledAt(),
                account.codes() == null ? null : account.codes().since(),
                identities.valueOf(account.identity()),
                sessions.size(),
                sessions.stream()
                        .map(session -> session.lastSeen())
                        .max(Instant::compareTo)
                        .orElse(null),
                kept == null ? null : changer == null ? kept.post().value() : changer.name(),
                kept == null ? null : kept.at());
    }

    @PostMapping("/api/accounts")
    Fresh make(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Making body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var username = Needed.field(body.username(), "username").strip();
        var id = Needed.id(Needed.field(body.postId(), "postId"), PostId::new, "postId");
        var post = directories.apply(officer.jurisdiction()).find(id);
        if (post == null) {
            throw refused(404, "NO_SUCH_POST", "There is no such post", "Choose one of the directory.");
        }
        var password = password(officer, username, key);
        if (!Accounts.isName(username)) {
            throw AccountAnswers.refusedName();
        }
        noted(officer, AccountChange.MADE, new CredentialId(officer.jurisdiction() + ":account:" + username));
        var made = AccountAnswers.done(accounts.make(officer, username, post.id(), post.organization(), password));
        return new Fresh(made.id().value(), made.username(), password);
    }

    @PostMapping("/api/accounts/{account}/disabling")
    Changed disable(@PathVariable("account") String path, @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var id = there(officer, path);
        noted(officer, AccountChange.DISABLED, id);
        return new Changed(
                AccountAnswers.done(accounts.disable(officer, id)).id().value());
    }

    @PostMapping("/api/accounts/{account}/enabling")
    Changed enable(@PathVariable("account") String path, @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var id = there(officer, path);
        noted(officer, AccountChange.ENABLED, id);
        return new Changed(
                AccountAnswers.done(accounts.enable(officer, id)).id().value());
    }

    @PostMapping("/api/accounts/{account}/password-reset")
    Fresh reset(
            @PathVariable("account") String path,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var id = there(officer, path);
        var password = password(officer, path, key);
        noted(officer, AccountChange.PASSWORD_RESET, id);
        var reset = AccountAnswers.done(accounts.reset(officer, id, password));
        return new Fresh(reset.id().value(), reset.username(), password);
    }

    @PostMapping("/api/accounts/{account}/codes-reset")
    Changed resetCodes(@PathVariable("account") String path, @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var id = there(officer, path);
        noted(officer, AccountChange.CODES_RESET, id);
        return new Changed(
                AccountAnswers.done(accounts.resetCodes(officer, id)).id().value());
    }

    @PostMapping("/api/accounts/{account}/identity")
    Changed link(
            @PathVariable("account") String path, @RequestBody Linking body, @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var id = there(officer, path);
        var value = Needed.field(body.value(), "value").strip();
        var identity = identities.of(value);
        if (identity == null) {
            throw IdentityEndpoint.noProvider();
        }
        if (!Identities.isFit(value)) {
            throw refused(
                    400,
                    "IDENTITY_UNFIT",
                    "No provider calls anybody this",
                    "Send what its ID tokens say of this officer: 255 characters at most, on one line.");
        }
        noted(officer, AccountChange.IDENTITY_LINKED, id);
        return new Changed(
                AccountAnswers.done(accounts.link(officer, id, identity)).id().value());
    }

    @PostMapping("/api/accounts/{account}/identity-removal")
    Changed unlink(@PathVariable("account") String path, @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var id = there(officer, path);
        noted(officer, AccountChange.IDENTITY_REMOVED, id);
        return new Changed(
                AccountAnswers.done(accounts.unlink(officer, id)).id().value());
    }

    private CredentialId there(Officer officer, String path) {
        var id = new CredentialId(path);
        if (accounts.find(officer.jurisdiction(), id) == null) {
            throw refused(404, "NO_SUCH_ACCOUNT", "There is no such account", "Reload the list and choose one of it.");
        }
        return id;
    }

    /** The same for the repeat of a request whose answer was lost. */
    private String password(Officer officer, String of, @Nullable String key) {
        return secrets.of(officer.session().value() + "\npassword\n" + of, DispatchAnswers.checked(key))
                .substring(0, PASSWORD_LENGTH);
    }

    private void noted(Officer officer, AccountChange what, CredentialId account) throws InterruptedException {
        if (!audits.changed(officer, what, account)) {
            throw AccountAnswers.notKept();
        }
    }

    private static Problem.Answered refused(int status, String code, String title, String detail) {
        return new Problem.Answered(Problem.of(status, code, title, detail));
    }
}
