package cn.liandong.console.web;

import cn.liandong.console.maps.Datum;
import cn.liandong.console.maps.MapFile;
import cn.liandong.console.maps.MapSettings;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.scopes.Audience;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.PointKind;
import cn.liandong.contracts.places.Coordinates;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the map shows beside the picture, as this officer may see it. All coordinates are WGS-84.
 *
 * @param seats of the city, the towns and the agencies
 * @param points where people are who may have to be warned; none for an enterprise, which sees those in zones it sees
 */
record MapView(Base base, List<Seat> seats, List<OneSite> sites, List<OnePoint> points) {

    static MapView of(MapSettings settings, Picture picture, OrganizationId viewer) {
        var organization = picture.directory().find(viewer);
        var base = Base.of(settings);
        return organization == null
                ? new MapView(base, List.of(), List.of(), List.of())
                : of(base, picture, Scope.of(organization));
    }

    private static MapView of(Base base, Picture picture, Scope scope) {
        return new MapView(
                base,
                picture.directory().organizations().values().stream()
                        .filter(one -> one.tier() != Tier.ENTERPRISE)
                        .flatMap(one -> Seat.of(one).stream())
                        .sorted(Comparator.comparing(Seat::id))
                        .toList(),
                picture.sites().values().stream()
                        .filter(site -> scope.sees(new Audience.OfSite(site.organization())))
                        .map(site -> new OneSite(
                                site.id().value(),
                                site.name(),
                                nameOf(picture, site.organization()),
                                site.coordinates()))
                        .sorted(Comparator.comparing(OneSite::id))
                        .toList(),
                scope.sees(Audience.AUTHORITIES)
                        ? picture.points().values().stream()
                                .map(point -> new OnePoint(
                                        point.id().value(),
                                        point.kind(),
                                        point.name(),
                                        point.people(),
                                        point.coordinates()))
                                .sorted(Comparator.comparing(OnePoint::id))
                                .toList()
                        : List.of());
    }

    private static String nameOf(Picture picture, OrganizationId id) {
        var organization = picture.directory().find(id);
        return organization == null ? id.value() : organization.name();
    }

    /** What it is drawn on; null stands for what the operator has not set. */
    record Base(
            @Nullable OfTiles tiles,
            @Nullable OfFile archive,
            @Nullable OfFile water,
            @Nullable OfFile boundary) {
        static Base of(MapSettings settings) {
            var tiles = settings.tiles();
            return new Base(
                    tiles == null
                            ? null
                            : new OfTiles(tiles.templates(), tiles.attribution(), tiles.datum(), tiles.maxZoom()),
                    OfFile.of(settings.archive(), "/api/map/base.pmtiles"),
                    OfFile.of(settings.water(), "/api/map/water.geojson"),
                    OfFile.of(settings.boundary(), "/api/map/boundary.geojson"));
        }
    }

    record OfTiles(List<String> templates, String attribution, Datum datum, int maxZoom) {}

    /** @param path where it is read */
    record OfFile(String path, Datum datum) {
        static @Nullable OfFile of(@Nullable MapFile file, String path) {
            return file == null ? null : new OfFile(path, file.datum());
        }
    }

    record Seat(String id, String name, Tier tier, Coordinates coordinates) {
        static List<Seat> of(Organization organization) {
            var seat = organization.seat();
            return seat == null
                    ? List.of()
                    : List.of(new Seat(organization.id().value(), organization.name(), organization.tier(), seat));
        }
    }

    record OneSite(String id, String name, String organizationName, Coordinates coordinates) {}

    /** @param people how many are there at most; null where nobody knows */
    record OnePoint(
            String id,
            PointKind kind,
            String name,
            @Nullable Integer people,
            Coordinates coordinates) {}
}
