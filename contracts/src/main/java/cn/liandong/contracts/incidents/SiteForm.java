package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.places.Coordinates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site as whoever keeps it wants it.
 *
 * @param coordinates WGS-84
 * @param town null where intake is to find it
 * @param revision that it was read from: nothing is kept over a newer one; null where that does not matter
 */
public record SiteForm(
        SiteId id,
        OrganizationId organization,
        String name,
        Coordinates coordinates,
        @Nullable TownCode town,
        List<Substance> substances,
        List<PostId> responders,
        @Nullable String onSitePlan,
        @Nullable Integer revision) {
    public SiteForm {
        substances = substances == null ? List.of() : List.copyOf(substances);
        responders = responders == null ? List.of() : List.copyOf(responders);
    }
}
