package cn.liandong.console.web;

import cn.liandong.console.audits.Audits;
import cn.liandong.console.calendars.CalendarSecrets;
import cn.liandong.console.pictures.Directory;
import cn.liandong.console.signins.CredentialWriter;
import cn.liandong.console.signins.Credentials;
import cn.liandong.console.signins.Officer;
import cn.liandong.console.walls.WallPolicies;
import cn.liandong.console.walls.WallSecrets;
import cn.liandong.contracts.access.CredentialRecord.WallToken;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
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

/** Tokens of big screens: minted by who leads the city's shift, told once, listed, and revoked. */
@RestController
public final class WallEndpoint {
    private static final long WRITTEN_WITHIN_SECONDS = 6;

    private final Credentials credentials;
    private final CredentialWriter writer;
    private final Function<Jurisdiction, Directory> directories;
    private final CalendarSecrets secrets;
    private final Audits audits;
    private final InstantSource clock;
    /** One at a time, so that two who mint at once do not make more than there may be. */
    private final ReentrantLock minting = new ReentrantLock();

    public WallEndpoint(
            Credentials credentials,
            CredentialWriter writer,
            Function<Jurisdiction, Directory> directories,
            CalendarSecrets secrets,
            Audits audits,
            InstantSource clock) {
        this.credentials = credentials;
        this.writer = writer;
        this.directories = directories;
        this.secrets = secrets;
        this.audits = audits;
        this.clock = clock;
    }

    record Minting(@Nullable String name, @Nullable Instant validUntil) {}

    /**
     * A token that was minted.
     *
     * @param token told once and kept nowhere
     */
    record Fresh(String id, String name, String token, Instant validUntil) {}

    record Listed(List<OneWall> walls) {}

    /** @param mintedBy the post's name */
    record OneWall(String id, String name, Instant validUntil, Instant mintedAt, String mintedBy, boolean expired) {}

    record Revoked(String id) {}

    @GetMapping("/api/walls")
    ResponseEntity<Listed> list(@AuthenticationPrincipal Officer officer) {
        var directory = check(officer, null);
        return unstored(new Listed(credentials.wallsOf(officer.jurisdiction()).stream()
                .map(wall -> new OneWall(
                        wall.id().value(),
                        wall.name(),
                        wall.validUntil(),
                        wall.at(),
                        nameOf(wall.post(), directory),
                        !stands(wall)))
                .toList()));
    }

    @PostMapping("/api/walls")
    ResponseEntity<Fresh> mint(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Minting body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var jurisdiction = officer.jurisdiction();
        var asked = officer.session().value() + "\n" + body.name() + "\n" + body.validUntil();
        var token = WallSecrets.token(jurisdiction, secrets.of(asked, DispatchAnswers.checked(key)));
        var id = Objects.requireNonNull(WallSecrets.idOf(token), "a token of this form has an id");
        minting.lock();
        try {
            // What was asked once is not counted against its repeat.
            var standing = credentials.wallsOf(jurisdiction).stream()
                    .filter(wall -> stands(wall) && !wall.id().equals(id))
                    .count();
            check(officer, new WallPolicies.Minting(body.name(), body.validUntil(), clock.instant(), (int) standing));
            var name = Objects.requireNonNull(body.name()).strip();
            var until = Objects.requireNonNull(body.validUntil());
            if (credentials.findWall(id) == null) {
                audited(audits.wallMinted(officer, id));
                written(
                        jurisdiction,
                        id,
                        new WallToken(
                                id,
                                name,
                                WallSecrets.hash(token),
                                until,
                                officer.account(),
                                officer.post(),
                                clock.instant()));
            }
            return unstored(new Fresh(id.value(), name, token, until));
        } finally {
            minting.unlock();
        }
    }

    /** Whoever looks by it is cut off within seconds; to revoke once more changes nothing. */
    @PostMapping("/api/walls/{wall}/revocation")
    Revoked revoke(@PathVariable("wall") String path, @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        check(officer, null);
        var id = new CredentialId(path);
        boolean there = credentials.wallsOf(officer.jurisdiction()).stream()
                .anyMatch(wall -> wall.id().equals(id));
        if (there) {
            written(officer.jurisdiction(), id, null);
            audits.wallRevoked(officer, id);
        } else if (!path.startsWith(officer.jurisdiction() + ":wall:")) {
            throw refused(404, "NO_SUCH_WALL", "There is no such wall view", "It is not one of the city's.");
        }
        return new Revoked(path);
    }

    private Directory check(Officer officer, WallPolicies.@Nullable Minting wanted) {
        var directory = directories.apply(officer.jurisdiction());
        WallPolicies.refusal(new WallPolicies.Asked(
                        directory.find(officer.organization()), directory.find(officer.post()), wanted))
                .ifPresent(policy -> {
                    throw refused(policy.status(), policy.code(), policy.title(), policy.detail());
                });
        return directory;
    }

    private boolean stands(WallToken wall) {
        return wall.validUntil().isAfter(clock.instant());
    }

    private static String nameOf(PostId id, Directory directory) {
        var post = directory.find(id);
        return post == null ? id.value() : post.name();
    }

    private static <T> ResponseEntity<T> unstored(T body) {
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(body);
    }

    private static void audited(boolean kept) {
        if (!kept) {
            throw refused(
                    503,
                    "NOT_AUDITED",
                    "It cannot be written down that this is done",
                    "Nothing is done that the audit does not hold. Ask again with the same Idempotency-Key.");
        }
    }

    /** Known here as soon as it is on disk; elsewhere when it is read. Null is a tombstone. */
    private void written(Jurisdiction jurisdiction, CredentialId id, @Nullable WallToken record)
            throws InterruptedException {
        try {
            writer.write(jurisdiction, id, record).get(WRITTEN_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw refused(503, "NOT_KEPT", "It is not known to be kept", "Ask again with the same Idempotency-Key.");
        }
        credentials.told(id, record);
    }

    private static Problem.Answered refused(int status, String code, String title, String detail) {
        return new Problem.Answered(Problem.of(status, code, title, detail));
    }
}
