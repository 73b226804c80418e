package cn.liandong.drills.filings;

import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.FilingCommand.FileDrill;
import cn.liandong.contracts.drills.FilingCommand.RecordDrill;
import cn.liandong.contracts.drills.FilingCommand.WithdrawFiling;
import cn.liandong.contracts.drills.FilingCommand.WithdrawRecordedDrill;
import cn.liandong.contracts.drills.FilingEvent.DrillFiled;
import cn.liandong.contracts.drills.FilingEvent.DrillRecorded;
import cn.liandong.contracts.drills.FilingEvent.FilingWithdrawn;
import cn.liandong.contracts.drills.FilingEvent.RecordedDrillWithdrawn;
import cn.liandong.contracts.drills.RecordedDrill;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what persons say of drills; whether the actor may was asked before. */
public final class FilingsDecider {
    private FilingsDecider() {}

    /** Records a drill that was held elsewhere. */
    public static Decision<DrillEvent> decide(
            Moment moment, RecordDrill record, Filings filings, PostId by, ZoneId zone) {
        var drill = new RecordedDrill(
                new DrillId(moment.jurisdiction() + ":drill:"
                        + UUID.nameUUIDFromBytes(moment.inputId().getBytes(StandardCharsets.UTF_8))),
                record.organization(),
                record.kind(),
                record.extent(),
                record.heldOn(),
                record.practised());
        var objection = FilingsPolicies.objection(
                drill, filings.of(drill.organization()).toList(), today(moment, zone));
        return objection != null
                ? Decision.refused(objection.code(), objection.message())
                : Decision.accepted(
                        List.of(new DrillRecorded(drill, by, moment.now())),
                        Map.of("drill", drill.id().value()));
    }

    public static Decision<DrillEvent> decide(
            Moment moment, WithdrawRecordedDrill withdraw, Filings filings, PostId by) {
        var objection = FilingsPolicies.reason(withdraw.reason());
        if (objection != null) {
            return Decision.refused(objection.code(), objection.message());
        }
        return filings.isFiled(withdraw.drill())
                ? Decision.refused(
                        "STILL_FILED",
                        "The result of " + withdraw.drill() + " is filed: withdraw its filing first, then the drill.")
                : Decision.accepted(
                        List.of(new RecordedDrillWithdrawn(withdraw.drill(), withdraw.reason(), by, moment.now())));
    }

    /**
     * Files a result.
     *
     * @param heldOn when that organization held the drill
     */
    public static Decision<DrillEvent> decide(
            Moment moment, FileDrill file, Filings filings, PostId by, LocalDate heldOn, ZoneId zone) {
        var filing = file.filing();
        var before = filings.find(filing.drill(), filing.organization());
        if (filing.equals(before)) {
            return Decision.nothing();
        }
        if (before != null) {
            return Decision.refused(
                    "ALREADY_FILED",
                    "It was filed on " + before.filedOn() + " with " + before.authority()
                            + ": withdraw that filing first if it is wrong.");
        }
        var objection = FilingsPolicies.objection(filing, heldOn, today(moment, zone));
        return objection != null
                ? Decision.refused(objection.code(), objection.message())
                : Decision.accepted(List.of(new DrillFiled(filing, by, moment.now())));
    }

    public static Decision<DrillEvent> decide(Moment moment, WithdrawFiling withdraw, Filings filings, PostId by) {
        if (filings.find(withdraw.drill(), withdraw.organization()) == null) {
            return Decision.refused(
                    "NO_SUCH_FILING",
                    "Of " + withdraw.organization() + " no filing of the drill " + withdraw.drill()
                            + " is known: it may be withdrawn already.");
        }
        var objection = FilingsPolicies.reason(withdraw.reason());
        return objection != null
                ? Decision.refused(objection.code(), objection.message())
                : Decision.accepted(List.of(new FilingWithdrawn(
                        withdraw.drill(), withdraw.organization(), withdraw.reason(), by, moment.now())));
    }

    /** When a drill that was held here began, in the city's time; null where it is none. */
    public static @Nullable LocalDate begunOn(DrillId drill, Filings filings, ZoneId zone) {
        var begun = filings.begun().get(drill);
        return begun == null ? null : begun.atZone(zone).toLocalDate();
    }

    public static Filings evolve(Filings filings, DrillEvent event) {
        return switch (event) {
            case DrillStarted started -> filings.begun(started.drill(), started.at());
            case DrillRecorded recorded -> filings.with(recorded.drill());
            case RecordedDrillWithdrawn withdrawn -> filings.without(withdrawn.drill());
            case DrillFiled filed -> filings.with(filed.filing());
            case FilingWithdrawn withdrawn -> filings.without(withdrawn.drill(), withdrawn.organization());
            default -> filings;
        };
    }

    private static LocalDate today(Moment moment, ZoneId zone) {
        return moment.now().atZone(zone).toLocalDate();
    }
}
