package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.places.Coordinates;
import java.util.List;

/**
 * A site of an enterprise.
 *
 * @param responders the enterprise's own posts that must know
 */
public record Site(
        SiteId id,
        OrganizationId organization,
        String name,
        Coordinates coordinates,
        TownCode town,
        List<Substance> substances,
        List<PostId> responders) {
    public Site {
        substances = substances == null ? List.of() : List.copyOf(substances);
        responders = responders == null ? List.of() : List.copyOf(responders);
    }
}
