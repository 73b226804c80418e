package cn.liandong.intake.matches;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An incident that a report may tell of.
 *
 * @param drill to which it belongs; null of what is no exercise
 * @param points where it is as told, and where its site lies
 * @param lastAt when the last report of it came
 * @param closed whether it takes up nothing by itself until it is reopened
 * @param merged whether it went into another one
 */
record Candidate(
        IncidentId id,
        Handling handling,
        @Nullable DrillId drill,
        Category category,
        List<Coordinates> points,
        @Nullable SiteId site,
        List<TownCode> towns,
        @Nullable String text,
        OrganizationId organization,
        @Nullable Instant occurredAt,
        Instant lastAt,
        boolean closed,
        boolean merged) {
    Candidate {
        points = List.copyOf(points);
        towns = List.copyOf(towns);
    }

    static Candidate of(IncidentOpened opened, Handling handling, @Nullable Coordinates ofSite) {
        return new Candidate(
                opened.incident(),
                handling,
                opened.drill(),
                opened.category(),
                points(opened.situation(), ofSite),
                opened.site(),
                opened.place().towns(),
                opened.place().text(),
                opened.reportedBy(),
                opened.occurredAt(),
                opened.receivedAt(),
                false,
                false);
    }

    Candidate with(Situation now, @Nullable Coordinates ofSite) {
        return new Candidate(
                id,
                handling,
                drill,
                now.category(),
                points(now, ofSite),
                now.site(),
                now.place().towns(),
                now.place().text(),
                organization,
                now.occurredAt(),
                lastAt,
                closed,
                merged);
    }

    Candidate heardAt(Instant at) {
        return with(at.isAfter(lastAt) ? at : lastAt, closed, merged);
    }

    Candidate closedNow(boolean now) {
        return with(lastAt, now, merged);
    }

    Candidate mergedNow(boolean now) {
        return with(lastAt, closed, now);
    }

    /** Whether somebody answers for it. */
    boolean answeredFor() {
        return !Unverified.ORGANIZATION.equals(organization);
    }

    boolean takesUp() {
        return !closed && !merged;
    }

    private Candidate with(Instant heard, boolean isClosed, boolean isMerged) {
        return new Candidate(
                id,
                handling,
                drill,
                category,
                points,
                site,
                towns,
                text,
                organization,
                occurredAt,
                heard,
                isClosed,
                isMerged);
    }

    private static List<Coordinates> points(Situation situation, @Nullable Coordinates ofSite) {
        return Stream.of(situation.place().coordinates(), ofSite)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
