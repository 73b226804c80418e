package cn.liandong.console.web;

import cn.liandong.console.papers.XlsxResults;
import cn.liandong.console.rosters.SpotCheckResult;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.access.ExportKind;
import cn.liandong.contracts.duty.SpotCheckCommand.AnswerSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.CallSpotCheck;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PostId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Spot checks 抽查点名: a post is called, answers from its chair, and what came of it is read. */
@RestController
public final class SpotCheckEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final RosterAnswers roster;
    private final SpotCheckReader reader;
    private final Exports exports;

    public SpotCheckEndpoint(RosterAnswers roster, SpotCheckReader reader, Exports exports) {
        this.roster = roster;
        this.reader = reader;
        this.exports = exports;
    }

    record Calling(@Nullable String postId, @Nullable Integer limitMinutes) {}

    record Answering(@Nullable String personId) {}

    /** @param more whether earlier ones were left out */
    record Listed(List<SpotCheckReader.Listed> checks, boolean more) {}

    record Callable(List<SpotCheckReader.CallablePost> posts) {}

    record Results(List<Row> organizations) {}

    /** What came of the checks of one organization. */
    record Row(
            String organizationId,
            String organizationName,
            Tier tier,
            int called,
            int answered,
            int missed,
            int late,
            @Nullable Long medianSeconds) {
        static Row of(SpotCheckResult result) {
            var organization = result.organization();
            return new Row(
                    organization.id().value(),
                    organization.name(),
                    organization.tier(),
                    result.called(),
                    result.answered(),
                    result.missed(),
                    result.late(),
                    result.medianSeconds());
        }
    }

    @PostMapping("/api/spot-checks")
    DispatchAnswers.Accepted call(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Calling body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var post = Needed.id(Needed.field(body.postId(), "postId"), PostId::new, "postId");
        return roster.ask(officer, key, new CallSpotCheck(post, body.limitMinutes()), "called");
    }

    @PostMapping("/api/spot-checks/{check}/answer")
    DispatchAnswers.Accepted answer(
            @PathVariable("check") String check,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Answering body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var person = body.personId() == null ? null : Needed.personField(body.personId(), "personId");
        return roster.ask(officer, key, new AnswerSpotCheck(officer.post(), Needed.check(check), person), "answered");
    }

    @GetMapping("/api/spot-checks")
    Listed list(
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "until", required = false) @Nullable String until,
            @RequestParam(name = "organization", required = false) @Nullable String organization,
            @AuthenticationPrincipal Officer officer) {
        var all = reader.listed(SpotCheckReader.Span.of(from, until), organization, officer);
        return new Listed(
                all.subList(0, Math.min(all.size(), SpotCheckReader.MOST)), all.size() > SpotCheckReader.MOST);
    }

    @GetMapping("/api/spot-checks/posts")
    Callable callable(@AuthenticationPrincipal Officer officer) {
        return new Callable(reader.callable(officer));
    }

    @GetMapping("/api/spot-checks/results")
    Results results(
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "until", required = false) @Nullable String until,
            @AuthenticationPrincipal Officer officer) {
        return new Results(reader.results(SpotCheckReader.Span.of(from, until), officer).stream()
                .map(Row::of)
                .toList());
    }

    @GetMapping("/api/spot-checks/results.xlsx")
    ResponseEntity<byte[]> xlsx(
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "until", required = false) @Nullable String until,
            @AuthenticationPrincipal Officer officer,
            HttpServletRequest request)
            throws InterruptedException {
        var span = SpotCheckReader.Span.of(from, until);
        var table = reader.table(span, officer);
        return exports.audited(
                officer,
                ExportKind.SPOT_CHECKS,
                request.getRequestURI() + "?from=" + span.from() + "&until=" + span.until(),
                PaperEndpoint.file(XlsxResults.of(table), PaperEndpoint.XLSX, table.title() + ".xlsx"));
    }
}
