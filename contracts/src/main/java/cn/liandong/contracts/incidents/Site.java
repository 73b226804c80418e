package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.places.Coordinates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site of an enterprise.
 *
 * @param responders the enterprise's own posts that must know
 * @param onSitePlan where its plan for an emergency is found, such as a document's number; null where nobody said
 * @param revision counted from 1; null in entries of an older version, which are the first
 */
public record Site(
        SiteId id,
        OrganizationId organization,
        String name,
        Coordinates coordinates,
        TownCode town,
        List<Substance> substances,
        List<PostId> responders,
        @Nullable String onSitePlan,
        @Nullable Integer revision) {
    public Site {
        substances = substances == null ? List.of() : List.copyOf(substances);
        responders = responders == null ? List.of() : List.copyOf(responders);
    }

    public Site(
            SiteId id,
            OrganizationId organization,
            String name,
            Coordinates coordinates,
            TownCode town,
            List<Substance> substances,
            List<PostId> responders) {
        this(id, organization, name, coordinates, town, substances, responders, null, null);
    }

    /** The same site, as that revision of it. */
    public Site as(@Nullable Integer which) {
        return new Site(id, organization, name, coordinates, town, substances, responders, onSitePlan, which);
    }
}
