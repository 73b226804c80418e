package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario 脚本 of the library, for the city and for its director's organization.
 *
 * @param enterpriseName whose duty to hold drills it meets; null where it meets none
 */
@JsonTypeName("scenario")
public record ScenarioItem(
        String id,
        String name,
        @Nullable String summary,
        DrillKind drillKind,
        DrillExtent extent,
        List<Item.Town> towns,
        DrillItem.Seat director,
        List<DrillItem.Seat> evaluators,
        List<DrillItem.Seat> participants,
        List<String> outside,
        List<String> objectives,
        int injects,
        int expectations,
        @Nullable String enterpriseName)
        implements Item {}
