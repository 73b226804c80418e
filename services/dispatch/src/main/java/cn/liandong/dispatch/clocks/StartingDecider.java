package cn.liandong.dispatch.clocks;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ClockEvent;
import cn.liandong.contracts.response.ClockEvent.ClockNotStarted;
import cn.liandong.contracts.response.ClockEvent.ClockStarted;
import cn.liandong.contracts.response.ClockRow;
import cn.liandong.contracts.response.NotStartedReason;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Grades;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which clocks an incident starts, from when, and which of them its own report has met already. */
final class StartingDecider {
    /** Ours: a year that somebody mistyped is no time to be held against. */
    private static final Duration CREDIBLE = Duration.ofDays(366);

    private StartingDecider() {}

    static List<ResponseEvent> open(
            Instant now, Handling handling, IncidentOpened incident, Clocks clocks, DispatchView view) {
        if (handling == Handling.TEST || handling == Handling.SYSTEM) {
            return List.of();
        }
        var events = new ArrayList<ResponseEvent>();
        for (var row : inOrder(clocks)) {
            if (clocks.find(ClockIds.of(incident.incident(), row.id())) == null && applies(row, incident, view)) {
                events.addAll(start(now, handling, row, incident, view));
            }
        }
        return events;
    }

    private static List<ClockRow> inOrder(Clocks clocks) {
        return clocks.rows().values().stream()
                .sorted(Comparator.comparing(row -> row.id().value()))
                .toList();
    }

    private static boolean applies(ClockRow row, IncidentOpened incident, DispatchView view) {
        return (row.grade() == null || row.grade() == Grades.of(incident.casualties()))
                && (row.categories().isEmpty() || row.categories().contains(incident.category()))
                && (row.from() != ReportingParty.ENTERPRISE || enterprise(incident, view) != null)
                && switch (row.trigger()) {
                    case REPORT_RECEIVED, OCCURRED -> true;
                    case CASUALTIES_STATED -> Grades.isAnybodyHarmed(incident.casualties());
                };
    }

    private static List<ClockEvent> start(
            Instant now, Handling handling, ClockRow row, IncidentOpened incident, DispatchView view) {
        var from = switch (row.trigger()) {
            case OCCURRED -> incident.occurredAt();
            case REPORT_RECEIVED, CASUALTIES_STATED -> incident.receivedAt();
        };
        var reason = notFrom(from, incident.receivedAt());
        if (from == null || reason != null) {
            var why = reason == null ? NotStartedReason.TIME_NOT_STATED : reason;
            return List.of(new ClockNotStarted(incident.incident(), row, handling, why, now));
        }
        var organization = organization(row.from(), incident, view);
        var started = new ClockStarted(
                ClockIds.of(incident.incident(), row.id()),
                incident.incident(),
                row,
                organization,
                handling,
                Grades.of(incident.casualties()),
                from,
                from.plus(row.limit()),
                now);
        // What the party itself has told the city is the report that its clock asks for.
        return row.to() == ReportingParty.CITY && incident.reportedBy().equals(organization)
                ? List.of(started, Meeting.met(Clock.of(started), incident.receivedAt(), incident.report(), null, now))
                : List.of(started);
    }

    private static @Nullable NotStartedReason notFrom(@Nullable Instant from, Instant receivedAt) {
        if (from == null) {
            return NotStartedReason.TIME_NOT_STATED;
        }
        return from.isAfter(receivedAt) || from.isBefore(receivedAt.minus(CREDIBLE))
                ? NotStartedReason.TIME_NOT_CREDIBLE
                : null;
    }

    private static @Nullable OrganizationId organization(
            ReportingParty party, IncidentOpened incident, DispatchView view) {
        return switch (party) {
            case ENTERPRISE -> enterprise(incident, view);
            case TOWN ->
                incident.place().towns().stream()
                        .flatMap(town -> view.directory().townsAt(town).stream())
                        .findFirst()
                        .orElse(null);
            case CITY -> view.directory().cities().stream().findFirst().orElse(null);
            // No row runs from these.
            case PREFECTURE, PROVINCE, STATE_COUNCIL -> null;
        };
    }

    /** Whose site it is; where no site is known, the enterprise that reported. */
    private static @Nullable OrganizationId enterprise(IncidentOpened incident, DispatchView view) {
        var site = incident.site() == null ? null : view.find(incident.site());
        if (site != null) {
            return site.organization();
        }
        var reporter = view.directory().find(incident.reportedBy());
        return reporter != null && reporter.tier() == Tier.ENTERPRISE ? reporter.id() : null;
    }
}
