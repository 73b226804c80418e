package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.places.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of an incident, of all that its reports told; what nobody told is null.
 *
 * @param site where it is registered
 */
public record Situation(
        Category category,
        Place place,
        @Nullable SiteId site,
        @Nullable Substance substance,
        @Nullable Wind wind,
        @Nullable Casualties casualties,
        @Nullable Extent extent,
        @Nullable Instant occurredAt) {}
