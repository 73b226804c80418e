package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The result of a drill is with an authority 备案 (Order 708 art. 8): each organization files its own.
 *
 * @param drill one that was held here, or was recorded
 * @param authority as it is called
 * @param reference the authority's number; null where it gave none
 */
public record Filing(
        DrillId drill,
        OrganizationId organization,
        LocalDate filedOn,
        String authority,
        @Nullable String reference) {}
