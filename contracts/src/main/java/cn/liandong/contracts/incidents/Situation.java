package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.places.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of an incident, of all that its reports told; what nobody told is null.
 *
 * @param site where it is registered
 * @param otherSubstances what others told of beside the substance: nobody knows yet which it is
 */
public record Situation(
        Category category,
        Place place,
        @Nullable SiteId site,
        @Nullable Substance substance,
        @Nullable Wind wind,
        @Nullable Casualties casualties,
        @Nullable Extent extent,
        @Nullable Instant occurredAt,
        List<Substance> otherSubstances) {
    public Situation {
        otherSubstances = otherSubstances == null ? List.of() : List.copyOf(otherSubstances);
    }

    public Situation(
            Category category,
            Place place,
            @Nullable SiteId site,
            @Nullable Substance substance,
            @Nullable Wind wind,
            @Nullable Casualties casualties,
            @Nullable Extent extent,
            @Nullable Instant occurredAt) {
        this(category, place, site, substance, wind, casualties, extent, occurredAt, List.of());
    }
}
