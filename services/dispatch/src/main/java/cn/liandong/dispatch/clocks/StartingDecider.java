package cn.liandong.dispatch.clocks;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ClockEvent;
import cn.liandong.contracts.response.ClockEvent.ClockDefined;
import cn.liandong.contracts.response.ClockEvent.ClockNotStarted;
import cn.liandong.contracts.response.ClockEvent.ClockStarted;
import cn.liandong.contracts.response.ClockRow;
import cn.liandong.contracts.response.ClockTrigger;
import cn.liandong.contracts.response.NotStartedReason;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.KnownIncident;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which clocks an incident starts, from when, and which of them its own report has met already. */
final class StartingDecider {
    /** Ours: a year that somebody mistyped is no time to be held against. */
    private static final Duration CREDIBLE = Duration.ofDays(366);

    private StartingDecider() {}

    /**
     * The fact that starts clocks.
     *
     * @param known the incident, as it was believed to be then
     * @param report that told it
     */
    private record Fact(IncidentId incident, KnownIncident known, Instant at, ReportId report) {}

    static List<ResponseEvent> open(
            Instant now, Handling handling, IncidentOpened incident, Clocks clocks, DispatchView view) {
        var fact = new Fact(
                incident.incident(), KnownIncident.of(incident, handling), incident.receivedAt(), incident.report());
        return starting(fact, row -> true, clocks, view)
                .<ResponseEvent>flatMap(row -> start(now, row, fact, view).stream())
                .toList();
    }

    /** What the incident starts that is of another grade now: nobody could report before what nobody knew. */
    static List<ResponseEvent> graded(
            Instant now, IncidentGraded graded, KnownIncident known, Clocks clocks, DispatchView view) {
        var fact = new Fact(graded.incident(), known, graded.at(), either(graded.report(), known.report()));
        return later(now, fact, row -> row.grade() == graded.grade(), clocks, view);
    }

    /** What a situation starts that tells of people harmed, of a time or of a kind that it did not tell before. */
    static List<ResponseEvent> updated(
            Instant now, SituationUpdated updated, KnownIncident known, Clocks clocks, DispatchView view) {
        var fact = new Fact(updated.incident(), known, updated.at(), either(updated.by(), known.report()));
        return later(now, fact, row -> concerns(row, updated.changes()), clocks, view);
    }

    private static boolean concerns(ClockRow row, List<SituationChange> changes) {
        return (changes.contains(SituationChange.CATEGORY) && !row.categories().isEmpty())
                || switch (row.trigger()) {
                    case REPORT_RECEIVED -> false;
                    case OCCURRED -> changes.contains(SituationChange.OCCURRED_AT);
                    case CASUALTIES_STATED -> changes.contains(SituationChange.MORE_CASUALTIES);
                };
    }

    /** That a row cannot start was said when the incident was opened. */
    private static List<ResponseEvent> later(
            Instant now, Fact fact, Predicate<ClockRow> concerned, Clocks clocks, DispatchView view) {
        return starting(fact, concerned, clocks, view)
                .map(row -> start(now, row, fact, view))
                .filter(events -> events.stream().noneMatch(ClockNotStarted.class::isInstance))
                .<ResponseEvent>flatMap(List::stream)
                .toList();
    }

    /** The rows that apply and have no clock yet, in the order of their ids. */
    private static Stream<ClockRow> starting(
            Fact fact, Predicate<ClockRow> concerned, Clocks clocks, DispatchView view) {
        var handling = fact.known().handling();
        return handling == Handling.TEST || handling == Handling.SYSTEM
                ? Stream.empty()
                : clocks.rows().values().stream()
                        .map(ClockDefined::row)
                        .filter(concerned)
                        .filter(row -> clocks.find(ClockIds.of(fact.incident(), row.id())) == null)
                        .filter(row -> applies(row, fact.known(), view))
                        .sorted(Comparator.comparing(row -> row.id().value()));
    }

    private static boolean applies(ClockRow row, KnownIncident incident, DispatchView view) {
        return (row.grade() == null || row.grade() == incident.grade())
                && (row.categories().isEmpty() || row.categories().contains(incident.category()))
                && (row.from() != ReportingParty.ENTERPRISE || enterprise(incident, view) != null)
                && switch (row.trigger()) {
                    case REPORT_RECEIVED, OCCURRED -> true;
                    case CASUALTIES_STATED ->
                        incident.casualties() != null && incident.casualties().tellOfHarm();
                };
    }

    private static List<ClockEvent> start(Instant now, ClockRow row, Fact fact, DispatchView view) {
        var incident = fact.known();
        boolean sinceOccurred = row.trigger() == ClockTrigger.OCCURRED;
        var from = sinceOccurred ? incident.occurredAt() : fact.at();
        var reason = notFrom(from, fact.at());
        if (from == null || reason != null) {
            var why = reason == null ? NotStartedReason.TIME_NOT_STATED : reason;
            return List.of(new ClockNotStarted(fact.incident(), row, incident.handling(), why, now));
        }
        var organization = organization(row.from(), incident, view);
        var started = new ClockStarted(
                ClockIds.of(fact.incident(), row.id()),
                fact.incident(),
                row,
                organization,
                incident.handling(),
                incident.grade(),
                from,
                from.plus(row.limit()),
                now);
        // What the party itself has told the city is the report that its clock asks for: of the accident the first one.
        return row.to() == ReportingParty.CITY && incident.reportedBy().equals(organization)
                ? List.of(
                        started,
                        Meeting.met(
                                Clock.of(started),
                                sinceOccurred ? incident.receivedAt() : fact.at(),
                                sinceOccurred ? incident.report() : fact.report(),
                                null,
                                now))
                : List.of(started);
    }

    private static @Nullable NotStartedReason notFrom(@Nullable Instant from, Instant heardAt) {
        if (from == null) {
            return NotStartedReason.TIME_NOT_STATED;
        }
        return from.isAfter(heardAt) || from.isBefore(heardAt.minus(CREDIBLE))
                ? NotStartedReason.TIME_NOT_CREDIBLE
                : null;
    }

    private static @Nullable OrganizationId organization(
            ReportingParty party, KnownIncident incident, DispatchView view) {
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
    private static @Nullable OrganizationId enterprise(KnownIncident incident, DispatchView view) {
        var site = incident.site() == null ? null : view.find(incident.site());
        if (site != null) {
            return site.organization();
        }
        var reporter = view.directory().find(incident.reportedBy());
        return reporter != null && reporter.tier() == Tier.ENTERPRISE ? reporter.id() : null;
    }

    private static ReportId either(@Nullable ReportId told, ReportId first) {
        return told == null ? first : told;
    }
}
