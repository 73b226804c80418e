package cn.liandong.console.web;

import cn.liandong.console.pictures.Picture;
import cn.liandong.console.pictures.SettingsReader;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.DutyLimits;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.SetDutyLimits;
import cn.liandong.contracts.ids.ClockRowId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ClockCommand.DefineClock;
import cn.liandong.contracts.response.ClockKind;
import cn.liandong.contracts.response.ClockRow;
import cn.liandong.contracts.response.ClockTrigger;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.Verification;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What a city, and whoever runs the console, has set 设置: read by the city, its statutory clocks and limits of duty changed. */
@RestController
public final class SettingsEndpoint {
    private final DispatchAnswers dispatch;
    private final RosterAnswers roster;
    private final Function<Jurisdiction, Picture> pictures;
    private final List<OperatorSetting> operator;

    public SettingsEndpoint(
            DispatchAnswers dispatch,
            RosterAnswers roster,
            Function<Jurisdiction, Picture> pictures,
            List<OperatorSetting> operator) {
        this.dispatch = dispatch;
        this.roster = roster;
        this.pictures = pictures;
        this.operator = List.copyOf(operator);
    }

    /**
     * All of it.
     *
     * @param sequence of the journal `response` that the clocks stand at
     * @param dutySequence of the journal `duty` that the limits of duty stand at
     */
    record Settings(
            long sequence,
            long dutySequence,
            List<SettingsReader.DefinedClock> clocks,
            List<SettingsReader.ReadSetting> settings,
            List<OperatorSetting> operator) {}

    record Row(
            @Nullable Integer revision,
            @Nullable String name,
            @Nullable ClockKind kind,
            @Nullable ReportingParty from,
            @Nullable ReportingParty to,
            @Nullable ClockTrigger trigger,
            @Nullable Grade grade,
            @Nullable List<Category> categories,
            @Nullable ReportingChannel channel,
            @Nullable Integer limitMinutes,
            @Nullable String source,
            @Nullable Verification verified) {
        ClockRow of(ClockRowId id) {
            try {
                return new ClockRow(
                        id,
                        Needed.field(name, "name"),
                        Needed.field(kind, "kind"),
                        Needed.field(from, "from"),
                        Needed.field(to, "to"),
                        Needed.field(trigger, "trigger"),
                        grade,
                        categories == null ? List.of() : categories,
                        channel,
                        Needed.field(limitMinutes, "limitMinutes"),
                        Needed.field(source, "source"),
                        Needed.field(verified, "verified"));
            } catch (IllegalArgumentException unfit) {
                throw new Problem.Answered(Problem.of(
                        400,
                        "CLOCK_UNFIT",
                        "It is no statutory clock",
                        unfit.getMessage() + ". Correct it and send it."));
            }
        }
    }

    record Limits(
            @Nullable Integer revision,
            @Nullable Integer restHoursBetween,
            @Nullable Integer hoursADay,
            @Nullable Integer overtimeHoursAMonth,
            @Nullable Integer restHoursAWeek,
            @Nullable List<PostKind> kinds,
            @Nullable String source) {
        DutyLimits asked() {
            try {
                return new DutyLimits(
                        Needed.field(restHoursBetween, "restHoursBetween"),
                        Needed.field(hoursADay, "hoursADay"),
                        Needed.field(overtimeHoursAMonth, "overtimeHoursAMonth"),
                        Needed.field(restHoursAWeek, "restHoursAWeek"),
                        Needed.field(kinds, "kinds"),
                        Needed.field(source, "source"));
            } catch (IllegalArgumentException unfit) {
                throw new Problem.Answered(Problem.of(
                        400,
                        "LIMITS_UNFIT",
                        "They are no limits of duty",
                        unfit.getMessage() + ". Correct it and send it."));
            }
        }
    }

    @GetMapping("/api/city-settings")
    Settings settings(@AuthenticationPrincipal Officer officer) {
        var picture = pictures.apply(officer.jurisdiction());
        return new Settings(
                picture.sequence(Topics.RESPONSE),
                picture.sequence(Topics.DUTY),
                SettingsReader.clocks(picture),
                SettingsReader.settings(picture),
                operator);
    }

    /** One that is not there yet is at revision 0. */
    @PutMapping("/api/clock-rows/{row}")
    DispatchAnswers.Accepted define(
            @PathVariable("row") String row,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Row body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        int revision = Needed.field(body.revision(), "revision");
        return dispatch.ask(officer, key, new DefineClock(body.of(Needed.clockRow(row)), revision), "defined");
    }

    /** What is built in is at revision 0. */
    @PutMapping("/api/duty-limits")
    DispatchAnswers.Accepted limit(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Limits body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        int revision = Needed.field(body.revision(), "revision");
        return roster.ask(officer, key, new SetDutyLimits(body.asked(), revision), "set");
    }
}
