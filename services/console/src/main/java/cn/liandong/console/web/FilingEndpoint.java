package cn.liandong.console.web;

import cn.liandong.console.pictures.DrillReader;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.Filing;
import cn.liandong.contracts.drills.FilingCommand.FileDrill;
import cn.liandong.contracts.drills.FilingCommand.RecordDrill;
import cn.liandong.contracts.drills.FilingCommand.WithdrawFiling;
import cn.liandong.contracts.drills.FilingCommand.WithdrawRecordedDrill;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Topics;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Says what of drills is not known here by itself: those held elsewhere 登记演练, and whose result was filed 备案. */
@RestController
public final class FilingEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final DrillAnswers drills;
    private final Function<Jurisdiction, Picture> pictures;

    public FilingEndpoint(DrillAnswers drills, Function<Jurisdiction, Picture> pictures) {
        this.drills = drills;
        this.pictures = pictures;
    }

    record Recording(
            @Nullable String organization,
            @Nullable String drillKind,
            @Nullable String extent,
            @Nullable LocalDate heldOn,
            @Nullable String practised) {}

    record Recorded(boolean accepted, String journal, long sequence, String drill) {}

    record Withdrawing(@Nullable String reason) {}

    record FilingForm(
            @Nullable String drill,
            @Nullable String organization,
            @Nullable LocalDate filedOn,
            @Nullable String authority,
            @Nullable String reference) {}

    record WithdrawingFiling(
            @Nullable String drill,
            @Nullable String organization,
            @Nullable String reason) {}

    @PostMapping("/api/recorded-drills")
    Recorded record(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Recording body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new RecordDrill(
                seen(body.organization(), officer),
                Choice.of("drillKind", body.drillKind(), DrillKind.class),
                Choice.of("extent", body.extent(), DrillExtent.class),
                Needed.field(body.heldOn(), "heldOn"),
                Needed.field(body.practised(), "practised"));
        var outcome = drills.outcome(officer, key, command, "recorded");
        return new Recorded(
                true,
                Topics.DRILLS,
                outcome.sequence(),
                outcome.outcome().facts().getOrDefault("drill", ""));
    }

    @PostMapping("/api/recorded-drills/{recordedDrill}/withdrawal")
    DispatchAnswers.Accepted withdraw(
            @PathVariable("recordedDrill") String drill,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody Withdrawing body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var id = Needed.drill(drill);
        var reason = Needed.field(body.reason(), "reason");
        var picture = pictures.apply(officer.jurisdiction());
        var recorded = DrillReader.recorded(picture, id);
        if (recorded == null || !DrillDutyEndpoint.sees(picture, officer, recorded.organization())) {
            throw new Problem.Answered(Problem.of(
                    404,
                    "NO_SUCH_DRILL",
                    "There is no such recorded drill",
                    "It may be withdrawn already: look at the list of who owes drills."));
        }
        return drills.ask(officer, key, new WithdrawRecordedDrill(id, reason), "withdrawn");
    }

    @PostMapping("/api/drill-filings")
    DispatchAnswers.Accepted file(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody FilingForm body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var filing = new Filing(
                Needed.id(Needed.field(body.drill(), "drill"), DrillId::new, "drill"),
                seen(body.organization(), officer),
                Needed.field(body.filedOn(), "filedOn"),
                Needed.field(body.authority(), "authority"),
                body.reference());
        return drills.ask(officer, key, new FileDrill(filing), "filed");
    }

    @PostMapping("/api/drill-filings/withdrawal")
    DispatchAnswers.Accepted withdrawFiling(
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody WithdrawingFiling body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var command = new WithdrawFiling(
                Needed.id(Needed.field(body.drill(), "drill"), DrillId::new, "drill"),
                seen(body.organization(), officer),
                Needed.field(body.reason(), "reason"));
        return drills.ask(officer, key, command, "withdrawn");
    }

    /** An organization whose duties the officer does not read is answered as one that there is not. */
    private OrganizationId seen(@Nullable String named, Officer officer) {
        var id = Needed.organizationField(named, "organization");
        if (!DrillDutyEndpoint.sees(pictures.apply(officer.jurisdiction()), officer, id)) {
            throw new Problem.Answered(Problem.of(
                    404,
                    "NO_SUCH_ORGANIZATION",
                    "There is no such organization",
                    "Choose one of the list of who owes drills."));
        }
        return id;
    }
}
