package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.places.Coordinates;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What could be understood of a report; everything else stands verbatim beside it.
 *
 * @param category UNKNOWN where it was missing or misspelt
 * @param coordinates WGS-84, converted where the report said another datum
 * @param saysExercise the report calls itself an exercise
 */
public record Understood(
        Category category,
        @Nullable String description,
        @Nullable Instant occurredAt,
        @Nullable Instant learnedAt,
        @Nullable Coordinates coordinates,
        @Nullable String placeText,
        @Nullable SiteId site,
        @Nullable Substance substance,
        @Nullable Casualties casualties,
        @Nullable String measuresTaken,
        @Nullable Reporter reporter,
        @Nullable Wind wind,
        boolean saysExercise,
        @Nullable Extent extent,
        @Nullable Particulars particulars) {

    public Understood(
            Category category,
            @Nullable String description,
            @Nullable Instant occurredAt,
            @Nullable Instant learnedAt,
            @Nullable Coordinates coordinates,
            @Nullable String placeText,
            @Nullable SiteId site,
            @Nullable Substance substance,
            @Nullable Casualties casualties,
            @Nullable String measuresTaken,
            @Nullable Reporter reporter,
            @Nullable Wind wind,
            boolean saysExercise) {
        this(
                category,
                description,
                occurredAt,
                learnedAt,
                coordinates,
                placeText,
                site,
                substance,
                casualties,
                measuresTaken,
                reporter,
                wind,
                saysExercise,
                null,
                null);
    }

    /** The same at this site, where it names none itself. */
    public Understood at(SiteId known) {
        return site != null
                ? this
                : new Understood(
                        category,
                        description,
                        occurredAt,
                        learnedAt,
                        coordinates,
                        placeText,
                        known,
                        substance,
                        casualties,
                        measuresTaken,
                        reporter,
                        wind,
                        saysExercise,
                        extent,
                        particulars);
    }

    /**
     * Who told us; personal data, kept in `reports` only.
     *
     * @param unit where whoever told us works, in their own words
     */
    public record Reporter(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String unit) {
        /** Of whom nobody said where they work. */
        public Reporter(@Nullable String name, @Nullable String phone) {
            this(name, phone, null);
        }
    }
}
