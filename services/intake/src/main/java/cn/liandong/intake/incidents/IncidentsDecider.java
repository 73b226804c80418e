package cn.liandong.intake.incidents;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.AttachmentEvent;
import cn.liandong.contracts.incidents.ContentList;
import cn.liandong.contracts.incidents.FollowUpEvent;
import cn.liandong.contracts.incidents.GradeEvent;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MatchEvent;
import cn.liandong.contracts.incidents.MergeEvent;
import cn.liandong.contracts.incidents.OverrunEvent;
import cn.liandong.contracts.incidents.PointEvent;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SignalEvent;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.SituationEvent.IncidentRecategorised;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.incidents.ZoneEvent;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.ArchiveEvent.IncidentArchived;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingEvent.IncidentReopened;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.ResponseEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens an incident for each new report that goes on from none; the same report once more changes nothing. */
public final class IncidentsDecider {
    static final int MOST_GATHERED = 2_000;

    private IncidentsDecider() {}

    /**
     * Decides one report.
     *
     * @param site the site that was named, where it is registered
     * @param matched the incident that it tells of without naming it; null where none is known
     * @param gathering the incident that gathers what comes beyond the reserve of the report's key; null where none does
     */
    public static Decision<IncidentEvent> decide(
            Moment moment,
            ReportRecord report,
            Incidents incidents,
            ZoneId zone,
            Place place,
            @Nullable SiteId site,
            @Nullable Matched matched,
            @Nullable IncidentId gathering) {
        if (incidents.has(report.id()) || report.chain().kind() == ReportKind.KEPT_ONLY) {
            return Decision.nothing();
        }
        var followed = followed(report, incidents);
        if (followed != null) {
            return Decision.accepted(join(moment, report, followed, LinkReason.FOLLOWED, place, site));
        }
        var joined = matched == null ? null : incidents.find(matched.incident());
        if (joined != null && matched != null) {
            return Decision.accepted(join(moment, report, joined, matched.reason(), place, site));
        }
        var gathers = gathering == null ? null : incidents.find(gathering);
        return Decision.accepted(
                gathers == null || !gathers.isHandledAs(report) || isFull(gathers)
                        ? open(moment, report, incidents, zone, place, site)
                        : List.of(link(
                                moment,
                                report,
                                gathers,
                                LinkReason.GATHERED_BEYOND_RESERVE,
                                SituationDecider.told(report.understood(), place, site))));
    }

    /** Whoever reads an incident reads it whole: no flood makes it larger than that. The next one is alerted of. */
    private static boolean isFull(KnownIncident incident) {
        return incident.reports().size() >= MOST_GATHERED;
    }

    /** An incident that a report tells of without naming it. */
    public record Matched(IncidentId incident, LinkReason reason) {}

    /**
     * Whether it may tell of an incident that it does not name: it goes on from nothing, and is not one of two bodies under one
     * key, which a person compares.
     */
    public static boolean mayMatch(ReportRecord report, Incidents incidents) {
        return report.chain().follows() == null
                && report.chain().kind() == ReportKind.INITIAL
                && (report.drill() != null || !report.understood().saysExercise())
                && incidents.sameKey(report.id()).isEmpty();
    }

    /** Opens an incident for a report that was linked before. */
    public static IncidentOpened openFor(
            Moment moment,
            IncidentId incident,
            ReportId report,
            OrganizationId reportedBy,
            Instant receivedAt,
            Situation told,
            Handling handling,
            @Nullable DrillId drill,
            Incidents incidents,
            ZoneId zone) {
        return new IncidentOpened(
                incident,
                IncidentNumber.next(moment.jurisdiction(), moment.now(), zone, handling, incidents)
                        .toString(),
                report,
                reportedBy,
                told.category(),
                told.place(),
                told.site(),
                told.substance(),
                told.casualties(),
                receivedAt,
                told.occurredAt(),
                Unverified.ORGANIZATION.equals(reportedBy) ? List.of(IncidentFlag.UNVERIFIED) : List.of(),
                handling,
                told.wind(),
                told.extent(),
                drill);
    }

    /** What follows for its situation from other reports belonging to it now; nothing where that is unknown, or the same. */
    public static Optional<IncidentEvent> retell(
            Moment moment,
            IncidentId id,
            List<CallersDecider.Told> before,
            List<CallersDecider.Told> after,
            Incidents incidents) {
        var known = incidents.find(id);
        if (known == null || before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        var now = known.asSaid(CallersDecider.retold(known.situation(), before, after));
        var changes = SituationDecider.changes(known.situation(), now);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new SituationUpdated(id, null, now, changes, moment.now()));
    }

    /** The incident whose report it goes on from; a trial goes on from a trial only, and a drill from itself. */
    private static @Nullable KnownIncident followed(ReportRecord report, Incidents incidents) {
        var follows = report.chain().follows();
        var incident = follows == null ? null : incidents.followedAs(follows);
        return incident != null && (incident.handling() == null ? report.drill() == null : incident.isHandledAs(report))
                ? incident
                : null;
    }

    private static List<IncidentEvent> open(
            Moment moment, ReportRecord report, Incidents incidents, ZoneId zone, Place place, @Nullable SiteId site) {
        var told = report.understood();
        boolean unknownSite = told.site() != null && site == null;
        var flags = IncidentsPolicies.all().stream()
                .filter(rule -> rule.policy().holds(report, incidents, unknownSite))
                .map(IncidentsPolicies.Flagging::flag)
                .toList();
        var incident = Incidents.openedBy(report.id());
        var number = IncidentNumber.next(moment.jurisdiction(), moment.now(), zone, report.handling(), incidents);
        return List.of(
                new IncidentOpened(
                        incident,
                        number.toString(),
                        report.id(),
                        report.organization(),
                        told.category(),
                        place,
                        site,
                        told.substance(),
                        told.casualties(),
                        moment.now(),
                        told.occurredAt(),
                        flags,
                        report.handling(),
                        told.wind(),
                        told.extent(),
                        report.drill()),
                new ReportLinked(
                        incident,
                        report.id(),
                        moment.now(),
                        report.warnings().size(),
                        LinkReason.OPENED,
                        report.chain().kind(),
                        null,
                        report.organization(),
                        null,
                        ContentList.inOrder(ContentList.told(told)),
                        report.chain().follows()));
    }

    /** A report of an incident that is there already: it is linked, and what it tells counts. */
    static List<IncidentEvent> join(
            Moment moment,
            ReportRecord report,
            KnownIncident incident,
            LinkReason reason,
            Place place,
            @Nullable SiteId site) {
        var told = SituationDecider.told(report.understood(), place, site);
        var events = new ArrayList<IncidentEvent>();
        events.add(link(moment, report, incident, reason, told));
        var after = CallersDecider.join(incident, told, reason, report.organization());
        var changes = SituationDecider.changes(incident.situation(), after);
        if (!changes.isEmpty()) {
            events.add(new SituationUpdated(incident.id(), report.id(), after, changes, moment.now()));
        }
        return List.copyOf(events);
    }

    /** It belongs there, and what it tells is for people to read. */
    private static ReportLinked link(
            Moment moment, ReportRecord report, KnownIncident incident, LinkReason reason, Situation told) {
        var kind = report.chain().kind();
        return new ReportLinked(
                incident.id(),
                report.id(),
                moment.now(),
                report.warnings().size(),
                reason,
                kind,
                incident.numberOf(kind),
                report.organization(),
                told,
                ContentList.inOrder(ContentList.told(report.understood())),
                report.chain().follows());
    }

    /** What an officer knows better, whole; null where nothing is other than it was. */
    public static @Nullable SituationUpdated told(
            Moment moment, KnownIncident incident, @Nullable Wind wind, @Nullable Substance substance) {
        var after = SituationDecider.told(incident.situation(), wind, substance);
        var changes = SituationDecider.changes(incident.situation(), after);
        return changes.isEmpty() ? null : new SituationUpdated(incident.id(), null, after, changes, moment.now());
    }

    /** What dispatch decided of the end of incidents that are known here. */
    public static List<IncidentEvent> follow(Moment moment, List<ResponseEvent> events, Incidents incidents) {
        var noted = new ArrayList<IncidentEvent>();
        for (var event : events) {
            if (event instanceof IncidentClosed closed) {
                note(moment, closed.incident(), IncidentStage.CLOSED, closed.outcome(), incidents)
                        .ifPresent(noted::add);
            } else if (event instanceof IncidentReopened again) {
                note(moment, again.incident(), IncidentStage.OPEN, null, incidents)
                        .ifPresent(noted::add);
            } else if (event instanceof IncidentArchived over) {
                note(moment, over.incident(), IncidentStage.ARCHIVED, null, incidents)
                        .ifPresent(noted::add);
            }
        }
        return List.copyOf(noted);
    }

    private static Optional<IncidentEvent> note(
            Moment moment, IncidentId id, IncidentStage stage, @Nullable ClosingOutcome outcome, Incidents incidents) {
        var known = incidents.find(id);
        return known == null || known.stage() == stage
                ? Optional.empty()
                : Optional.of(new StageNoted(id, stage, moment.now(), outcome));
    }

    public static Incidents evolve(Incidents incidents, IncidentEvent event) {
        return switch (event) {
            case IncidentOpened opened -> incidents.with(opened);
            case ReportLinked linked -> incidents.with(linked);
            case SituationUpdated updated -> incidents.with(updated.incident(), updated.situation());
            case IncidentRecategorised said -> incidents.with(said);
            case StageNoted noted -> incidents.with(noted.incident(), noted.stage());
            case GradeEvent ignored -> incidents;
            case FollowUpEvent ignored -> incidents;
            case OverrunEvent ignored -> incidents;
            case IncidentEvent.SiteRegistered ignored -> incidents;
            case MatchEvent ignored -> incidents;
            case MergeEvent ignored -> incidents;
            case ZoneEvent ignored -> incidents;
            case PointEvent ignored -> incidents;
            case SignalEvent ignored -> incidents;
            case AttachmentEvent ignored -> incidents;
            case IncidentEvent.Unrecognized ignored -> incidents;
        };
    }
}
