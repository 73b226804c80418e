package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.Recurring;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.places.Coordinates;
import java.util.List;

/**
 * A unit 救援队伍: a team or vehicle (NIMS single resource).
 *
 * @param organization whose it is
 * @param crew how many people it comes with
 * @param base where it stands when it has nothing to do
 */
@Recurring
public record Unit(
        UnitId id,
        OrganizationId organization,
        String name,
        UnitKind kind,
        List<Capability> capabilities,
        int crew,
        Coordinates base) {
    public Unit {
        capabilities = capabilities == null
                ? List.of()
                : capabilities.stream().distinct().sorted().toList();
    }
}
