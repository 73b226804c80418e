package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import java.time.LocalDate;

/**
 * A drill that was held elsewhere, before this system or on paper, as a person says 另行登记的演练.
 *
 * @param organization that held it
 * @param heldOn in the city's time
 * @param practised what was tried
 */
public record RecordedDrill(
        DrillId id,
        OrganizationId organization,
        DrillKind kind,
        DrillExtent extent,
        LocalDate heldOn,
        String practised) {}
