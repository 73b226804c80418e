package cn.liandong.console.web;

import cn.liandong.console.audits.Audits;
import cn.liandong.console.pictures.Directory;
import cn.liandong.console.signins.Officer;
import cn.liandong.console.signins.SignIns;
import cn.liandong.contracts.access.SignInWay;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.Jurisdiction;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and who is signed in. */
@RestController
public final class SessionEndpoint {
    private static final int LONGEST = 1_000;

    private final SignIns signIns;
    private final Function<Jurisdiction, Directory> directories;
    private final Audits audits;
    private final Duration lasts;
    private final boolean secureCookie;

    /** @param lasts how long a browser keeps the cookie */
    public SessionEndpoint(
            SignIns signIns,
            Function<Jurisdiction, Directory> directories,
            Audits audits,
            Duration lasts,
            boolean secureCookie) {
        this.signIns = signIns;
        this.audits = audits;
        this.directories = directories;
        this.lasts = lasts;
        this.secureCookie = secureCookie;
    }

    /** @param code one-time or recovery, of an account that has them */
    record Ask(
            @Nullable String username,
            @Nullable String password,
            @Nullable String code) {}

    /** @param changePassword true where the password was made for the account: nothing else is let in before it is changed */
    record Who(String username, Seat post, Side organization, String jurisdiction, boolean changePassword) {}

    record Seat(String id, String name, PostKind kind) {}

    record Side(String id, String name, Tier tier) {}

    @PostMapping("/api/session")
    ResponseEntity<Who> signIn(@RequestBody Ask ask, HttpServletRequest request) throws InterruptedException {
        if (ask.username() == null
                || ask.password() == null
                || ask.username().length() > LONGEST
                || ask.password().length() > LONGEST
                || (ask.code() != null && ask.code().length() > LONGEST)) {
            throw new Problem.Answered(Problem.of(
                    400,
                    "INCOMPLETE",
                    "Name and password are needed",
                    "Send username and password, each of at most " + LONGEST + " characters."));
        }
        return switch (signIns.signIn(ask.username(), ask.password(), ask.code())) {
            case SignIns.Try.SignedIn(var token, var officer, var recovered) -> {
                audits.signedIn(officer, SignInWay.PASSWORD);
                if (recovered) {
                    audits.recovered(officer);
                }
                yield ResponseEntity.ok()
                        .header(
                                HttpHeaders.SET_COOKIE,
                                SessionCookie.set(token, lasts, secureCookie || request.isSecure()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(who(officer));
            }
            case SignIns.Try.CodeNeeded(var _) ->
                throw new Problem.Answered(Problem.of(
                        401,
                        "CODE_NEEDED",
                        "A one-time code is needed besides",
                        "Send the code that the authenticator shows, or a recovery code, with name and password."));
            case SignIns.Try.WrongCode(var refused) -> {
                audits.signInRefused(refused.jurisdictions(), refused.account(), refused.post(), SignInWay.PASSWORD);
                throw new Problem.Answered(Problem.of(
                        401,
                        "WRONG_CODE",
                        "The code is wrong, or was used",
                        "Wait for the next one and try again. After each wrong try the next answer takes longer."));
            }
            case SignIns.Try.Refused(var account, var post, var jurisdictions) -> {
                audits.signInRefused(jurisdictions, account, post, SignInWay.PASSWORD);
                throw new Problem.Answered(Problem.of(
                        401,
                        "WRONG_SIGN_IN",
                        "Name or password is wrong",
                        "Check both and try again. After each wrong try the next answer takes longer."));
            }
            case SignIns.Try.NotNow() ->
                throw new Problem.Answered(Problem.of(
                        503, "NOT_NOW", "Nobody can be signed in at the moment", "Try again in some seconds."));
        };
    }

    @GetMapping("/api/session")
    ResponseEntity<Who> current(@AuthenticationPrincipal Officer officer) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(who(officer));
    }

    @DeleteMapping("/api/session")
    ResponseEntity<Void> signOut(@AuthenticationPrincipal Officer officer, HttpServletRequest request)
            throws InterruptedException {
        if (!signIns.signOut(officer)) {
            throw new Problem.Answered(Problem.of(
                    503,
                    "NOT_NOW",
                    "The end of the session could not be kept",
                    "It has ended here. Try again, so that it ends everywhere."));
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.clear(secureCookie || request.isSecure()))
                .build();
    }

    private Who who(Officer officer) {
        var directory = directories.apply(officer.jurisdiction());
        var post = directory.find(officer.post());
        var organization = directory.find(officer.organization());
        if (post == null || organization == null) {
            throw new Problem.Answered(Problem.of(
                    503,
                    "NOT_REGISTERED",
                    "The account's post is not in the directory",
                    "The city's file must name the post and the organization of this account."));
        }
        return new Who(
                officer.username(),
                new Seat(post.id().value(), post.name(), post.kind()),
                new Side(organization.id().value(), organization.name(), organization.tier()),
                officer.jurisdiction().value(),
                signIns.mustChange(officer));
    }
}
