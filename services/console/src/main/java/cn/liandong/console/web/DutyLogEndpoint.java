package cn.liandong.console.web;

import cn.liandong.console.dutylogs.NoteWriter;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.DutyLogCommand.StrikeOutNote;
import cn.liandong.contracts.duty.DutyLogCommand.WriteNote;
import cn.liandong.contracts.duty.WrittenNote;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.runtime.serde.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The duty log 值班日志 of a post: read shift by shift, written by hand, corrected by striking out. What is written is on
 * disk, beside the journal, before roster is asked.
 */
@RestController
public final class DutyLogEndpoint {
    private static final String KEY = "Idempotency-Key";
    private static final long KEPT_WITHIN_SECONDS = 4;

    private final RosterAnswers roster;
    private final DutyLogReader reader;
    private final NoteWriter writer;
    private final Function<Jurisdiction, Picture> pictures;

    public DutyLogEndpoint(
            RosterAnswers roster, DutyLogReader reader, NoteWriter writer, Function<Jurisdiction, Picture> pictures) {
        this.roster = roster;
        this.reader = reader;
        this.writer = writer;
        this.pictures = pictures;
    }

    /** @param personId the recorder, who answers for the post now */
    record Writing(@Nullable String personId, @Nullable NoteForm note) {}

    /** @param correction what holds instead; null where nothing does */
    record StrikingOut(
            @Nullable String personId,
            @Nullable String reason,
            @Nullable NoteForm correction) {}

    @GetMapping("/api/posts/{post}/duty-log/{shift}")
    DutyLogView read(
            @PathVariable("post") String post,
            @PathVariable("shift") String shift,
            @AuthenticationPrincipal Officer officer) {
        return DutyLogView.of(reader.sheet(post, shift, officer));
    }

    @PostMapping("/api/posts/{post}/notes")
    DispatchAnswers.Accepted write(
            @PathVariable("post") String post,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Writing body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var at = Needed.post(post);
        var recorder = Needed.personField(body.personId(), "personId");
        var form = Needed.field(body.note(), "note");
        return roster.ask(officer, key, new WriteNote(at, recorder, kept(form, key, officer, at, recorder)), "written");
    }

    @PostMapping("/api/posts/{post}/notes/{note}/striking-out")
    DispatchAnswers.Accepted strikeOut(
            @PathVariable("post") String post,
            @PathVariable("note") String note,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody StrikingOut body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var at = Needed.post(post);
        var struck = Needed.note(note);
        var recorder = Needed.personField(body.personId(), "personId");
        var reason = Needed.field(body.reason(), "reason");
        var form = body.correction();
        var correction = form == null ? null : kept(form, key, officer, at, recorder);
        return roster.ask(officer, key, new StrikeOutNote(at, recorder, struck, reason, correction), "struck out");
    }

    /** What the journal says of the note, once the note itself is on disk. */
    private WrittenNote kept(NoteForm form, @Nullable String key, Officer officer, PostId post, PersonId recorder)
            throws InterruptedException {
        var note = form.note(salt(officer, DispatchAnswers.checked(key)));
        var written = form.written(note);
        check(officer, post, recorder);
        try {
            writer.write(officer.jurisdiction(), note).get(KEPT_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            throw new Problem.Answered(Problem.of(
                    503, "NOT_NOW", "It is not known whether it is kept", "Ask again with the same Idempotency-Key."));
        }
        return written;
    }

    /** Roster decides; this alone keeps what it would refuse from lying about, since nobody would find it. */
    private void check(Officer officer, PostId id, PersonId recorder) {
        var directory = pictures.apply(officer.jurisdiction()).directory();
        var post = directory.find(id);
        if (post == null || !post.organization().equals(officer.organization())) {
            throw new Problem.Answered(Problem.of(
                    403,
                    "NOT_OWN_LOG",
                    "Not of your organization",
                    "A duty log is written by its own organization alone; others read it."));
        }
        var answering = directory.onDuty(id);
        if (!answering.isEmpty() && !answering.contains(recorder)) {
            throw new Problem.Answered(Problem.of(
                    409,
                    "NOT_ON_DUTY",
                    "The recorder is not on duty",
                    "Whoever is on duty at the post writes it down, with the time when it happened."));
        }
    }

    /** The same on every repeat, and known to nobody who reads the journal. */
    private static String salt(Officer officer, String key) {
        var session = officer.session().value();
        return Hashes.hex(
                Hashes.sha256(("note:" + session.length() + ":" + session + key).getBytes(StandardCharsets.UTF_8)));
    }
}
