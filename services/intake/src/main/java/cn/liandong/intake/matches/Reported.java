package cn.liandong.intake.matches;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells that an incident may be known by.
 *
 * @param drill to which it belongs; null of what is no exercise
 * @param points where it is as told, and where the site lies that it names; never a town's seat
 * @param text the place in words, as told
 * @param taken whether an officer took it on the phone: then whoever called is not the organization it stands under
 */
public record Reported(
        Handling handling,
        @Nullable DrillId drill,
        Category category,
        List<Coordinates> points,
        @Nullable SiteId site,
        List<TownCode> towns,
        @Nullable String text,
        OrganizationId organization,
        boolean taken,
        @Nullable Instant occurredAt,
        Instant at) {

    /**
     * What the report tells.
     *
     * @param site that it names, where it is registered
     */
    public static Reported of(ReportRecord report, Place place, @Nullable Site site, Instant at) {
        var told = report.understood();
        return new Reported(
                report.handling(),
                report.drill(),
                told.category(),
                Stream.of(told.coordinates(), site == null ? null : site.coordinates())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                site == null ? null : site.id(),
                place.towns(),
                told.placeText(),
                report.organization(),
                report.taken() != null,
                told.occurredAt(),
                at);
    }

    /** Whether somebody answers for it. */
    boolean answeredFor() {
        return !Unverified.ORGANIZATION.equals(organization);
    }

    /** Whether it tells of no place at all: a town that only follows from who reported is none. */
    boolean tellsNoPlace() {
        return points.isEmpty() && site == null && text == null;
    }
}
