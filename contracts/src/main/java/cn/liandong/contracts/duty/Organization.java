package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.places.Coordinates;
import org.jspecify.annotations.Nullable;

/**
 * A city, a town, an agency or an enterprise.
 *
 * @param agency which agency, for {@link Tier#AGENCY} only
 * @param town the town it is or lies in; null for the city
 * @param seat where it sits; a town's seat decides the nearest town
 */
public record Organization(
        OrganizationId id,
        String name,
        Tier tier,
        @Nullable AgencyKind agency,
        @Nullable TownCode town,
        @Nullable Coordinates seat) {}
