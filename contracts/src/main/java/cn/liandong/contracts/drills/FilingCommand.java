package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import java.time.LocalDate;

/** Says what of drills is not known here by itself: those held elsewhere, and whose result was filed 登记、备案. */
public sealed interface FilingCommand extends DrillCommand {

    /**
     * Records a drill that was held elsewhere.
     *
     * @param heldOn in the city's time
     * @param practised what was tried
     */
    record RecordDrill(
            OrganizationId organization, DrillKind kind, DrillExtent extent, LocalDate heldOn, String practised)
            implements FilingCommand {}

    /** It was recorded by mistake: it counts no more. */
    record WithdrawRecordedDrill(DrillId drill, String reason) implements FilingCommand {}

    record FileDrill(Filing filing) implements FilingCommand {}

    /** It was not filed after all. */
    record WithdrawFiling(DrillId drill, OrganizationId organization, String reason) implements FilingCommand {}
}
