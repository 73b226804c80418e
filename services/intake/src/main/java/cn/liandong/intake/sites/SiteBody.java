package cn.liandong.intake.sites;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.SiteForm;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Gcj02;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A site as an enterprise writes it; its id stands in the address, and its enterprise is the key's. */
record SiteBody(
        @Nullable String name,
        @Nullable Point coordinates,
        @Nullable TownCode town,
        @Nullable List<Substance> substances,
        @Nullable List<PostId> responders,
        @Nullable String onSitePlan,
        @Nullable Integer revision) {

    /** @param datum WGS84, which is meant where it is left out, or GCJ02 */
    record Point(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Datum datum) {
        /** What the degrees are of. */
        enum Datum {
            WGS84,
            GCJ02
        }

        private @Nullable Coordinates inWgs84() {
            if (latitude == null || longitude == null || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
                return null;
            }
            var told = new Coordinates(latitude, longitude);
            return datum == Datum.GCJ02 ? Gcj02.toWgs84(told) : told;
        }
    }

    /** Null where name or coordinates are missing, or are none. */
    @Nullable
    SiteForm form(SiteId id, OrganizationId organization) {
        var point = coordinates == null ? null : coordinates.inWgs84();
        return name == null || point == null
                ? null
                : new SiteForm(
                        id,
                        organization,
                        name.strip(),
                        point,
                        town,
                        substances == null ? List.of() : substances,
                        responders == null ? List.of() : responders,
                        onSitePlan,
                        revision);
    }
}
