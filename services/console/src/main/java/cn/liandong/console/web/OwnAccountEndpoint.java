package cn.liandong.console.web;

import cn.liandong.console.audits.Audits;
import cn.liandong.console.signins.Accounts;
import cn.liandong.console.signins.Officer;
import cn.liandong.console.signins.SignIns;
import cn.liandong.contracts.access.AccountChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What an officer keeps of his own account: its password, and where it is signed in. */
@RestController
public final class OwnAccountEndpoint {
    private static final int LONGEST = 1_000;

    private final Accounts accounts;
    private final SignIns signIns;
    private final Audits audits;

    public OwnAccountEndpoint(Accounts accounts, SignIns signIns, Audits audits) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.audits = audits;
    }

    record Choice(@Nullable String current, @Nullable String wanted) {}

    record Listed(List<OneSession> sessions) {}

    /** @param own whether it is the one that asks */
    record OneSession(String id, Instant startedAt, Instant lastSeenAt, Instant expiresAt, boolean own) {}

    record Ended(String id) {}

    @PostMapping("/api/session/password")
    ResponseEntity<Void> choose(@RequestBody Choice body, @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var current = Needed.field(body.current(), "current");
        var wanted = Needed.field(body.wanted(), "wanted");
        if (current.length() > LONGEST || wanted.length() > LONGEST) {
            throw new Problem.Answered(Problem.of(
                    400, "PASSWORD_UNFIT", "This is too long", "A password has at most " + LONGEST + " characters."));
        }
        if (!audits.changed(officer, AccountChange.PASSWORD_CHOSEN, officer.account())) {
            throw AccountAnswers.notKept();
        }
        AccountAnswers.done(accounts.choose(officer, current, wanted));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/sessions")
    ResponseEntity<Listed> list(@AuthenticationPrincipal Officer officer) {
        var listed = signIns.sessionsOf(officer.account()).stream()
                .map(session -> new OneSession(
                        session.id().value(),
                        session.startedAt(),
                        session.lastSeen(),
                        session.expiresAt(),
                        session.id().equals(officer.session())))
                .toList();
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(new Listed(listed));
    }

    /** Ends one of the officer's own sessions, such as one that was left open elsewhere. */
    @PostMapping("/api/sessions/{session}/revocation")
    Ended end(@PathVariable("session") String path, @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        for (var session : signIns.sessionsOf(officer.account())) {
            if (session.id().value().equals(path)) {
                if (!audits.changed(officer, AccountChange.SESSION_ENDED, officer.account()) || !signIns.end(session)) {
                    throw AccountAnswers.notKept();
                }
                return new Ended(path);
            }
        }
        throw new Problem.Answered(Problem.of(
                404, "NO_SUCH_SESSION", "There is no such session", "Reload the list and choose one of it."));
    }
}
