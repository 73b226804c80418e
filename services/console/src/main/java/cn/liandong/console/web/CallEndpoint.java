package cn.liandong.console.web;

import cn.liandong.console.calls.Calls;
import cn.liandong.console.calls.Calls.Call;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.reports.KnownKey;
import cn.liandong.reports.MissingField;
import cn.liandong.reports.ReportKeeper.Kept;
import cn.liandong.reports.ReportWarnings;
import cn.liandong.reports.ReportWriter;
import cn.liandong.reports.reading.NotAReport;
import cn.liandong.reports.reading.Reading;
import cn.liandong.reports.reading.ReportReader;
import cn.liandong.runtime.serde.Hashes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A call that an officer took 接报: the body is that of a report, and is answered once it is on disk. */
@RestController
public final class CallEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(CallEndpoint.class);
    private static final String KEY = "Idempotency-Key";
    private static final long KEPT_WITHIN_SECONDS = 4;

    private final Calls calls;

    public CallEndpoint(Calls calls) {
        this.calls = calls;
    }

    /**
     * What the officer is told.
     *
     * @param missingFields what nobody has told yet, to be asked for while somebody is on the phone
     */
    record Answer(
            ReportId reportId,
            Instant receivedAt,
            ReportKind kind,
            List<ReportRecord.Warning> warnings,
            List<MissingField> missingFields) {}

    @PostMapping("/api/calls")
    ResponseEntity<Answer> take(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body,
            Locale locale,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return taken(key, body, null, locale, officer);
    }

    @PostMapping("/api/reports/{report}/calls")
    ResponseEntity<Answer> takeFollowUp(
            @PathVariable("report") String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody byte[] body,
            Locale locale,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return taken(key, body, Needed.report(report), locale, officer);
    }

    private ResponseEntity<Answer> taken(
            @Nullable String key, byte[] body, @Nullable ReportId follows, Locale locale, Officer officer)
            throws InterruptedException {
        var refusal = calls.refusal(officer, follows);
        if (refusal != null) {
            throw new Problem.Answered(Problem.of(refusal.status(), refusal.code(), refusal.title(), refusal.detail()));
        }
        return kept(
                officer,
                new Call(DispatchAnswers.checked(key), Hashes.hex(Hashes.sha256(body)), read(body), follows),
                locale);
    }

    /** What a drill rehearses is real: whoever sees it says so, an enterprise too, and nothing else is asked. */
    @PostMapping("/api/incidents/{incident}/real")
    ResponseEntity<Answer> real(
            @PathVariable("incident") String incident,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            Locale locale,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var call = calls.real(officer, DispatchAnswers.checked(key), Needed.incident(incident));
        if (call == null) {
            throw new Problem.Answered(Problem.of(
                    409,
                    "NOT_OF_A_DRILL",
                    "This incident belongs to no drill",
                    "It is taken for real already. What is new of it, take as a call that goes on from its report."));
        }
        return kept(officer, call, locale);
    }

    private ResponseEntity<Answer> kept(Officer officer, Call call, Locale locale) throws InterruptedException {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        try {
            var taken = calls.take(officer, call);
            var kept = taken.kept().get(KEPT_WITHIN_SECONDS, TimeUnit.SECONDS);
            return answer(
                    kept,
                    new Answer(
                            kept.report().id(),
                            kept.report().receivedAt(),
                            kept.report().chain().kind(),
                            ReportWarnings.of(taken.findings(), english),
                            MissingField.after(taken.told(), english)));
        } catch (KnownKey reused) {
            throw new Problem.Answered(Problem.of(
                    422,
                    "KEY_REUSED",
                    "This key came before with another call",
                    "The first is kept. Send what is new as a call that goes on from it, under a key of its own."));
        } catch (ExecutionException | TimeoutException unknown) {
            throw new Problem.Answered(notKept(unknown));
        }
    }

    private static ResponseEntity<Answer> answer(Kept kept, Answer answer) {
        var response = ResponseEntity.status(HttpStatus.CREATED);
        return kept.repeated() ? response.header("Idempotent-Replay", "true").body(answer) : response.body(answer);
    }

    private static Problem notKept(Exception error) {
        if (error.getCause() instanceof ReportWriter.NoRoom full) {
            // Logged once, where it was noticed.
            var detail =
                    "Nothing was written. Write it on paper, tell whoever must know by phone, and call the engineer.";
            return switch (full.shortage()) {
                case SPACE -> Problem.of(503, "NO_SPACE", "There is no space to keep a call", detail);
                case MEMORY -> Problem.of(503, "NO_MEMORY", "There is no memory to keep a call", detail);
            };
        }
        LOG.warn("A call was answered 503, because it is not known to be on disk: {}", error.toString());
        return Problem.of(
                503, "NOT_NOW", "It is not known whether it is kept", "Ask again with the same Idempotency-Key.");
    }

    private static Reading read(byte[] body) {
        try {
            return ReportReader.read(body, null);
        } catch (NotAReport e) {
            throw new Problem.Answered(
                    Problem.of(400, "NOT_JSON", "The body is no JSON object", "Send the fields of a report."));
        }
    }
}
