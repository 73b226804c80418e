package cn.liandong.console.pictures;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.AttachmentEvent.ReportAttached;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpOverdue;
import cn.liandong.contracts.incidents.GradeEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.MatchEvent;
import cn.liandong.contracts.incidents.MergeEvent;
import cn.liandong.contracts.incidents.SignalEvent.SignalRaised;
import cn.liandong.contracts.incidents.SituationEvent.IncidentRecategorised;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.incidents.ZoneEvent;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationDelivered;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationReplied;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationShown;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationUnknown;
import cn.liandong.contracts.response.AidEvent;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.ClockEvent;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.CrewEvent;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.LeadEvent;
import cn.liandong.contracts.response.LevelEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertRaisedAgain;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.RuleAlertedNobody;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.contracts.response.UpwardReportEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a line of a timeline reads like: the event's name and its facts, for the page to put into words. */
final class Lines {
    /** Reasons whose matter is told to whoever reads the incident's lines: a unit's name, and a jurisdiction's. */
    private static final Set<AlertReason> IN_ITS_LINE = Set.of(
            AlertReason.UNIT_OFFERED,
            AlertReason.AID_ASKED,
            AlertReason.AID_MISSING,
            AlertReason.SITUATION_CHANGED,
            AlertReason.INCIDENT_MERGED);

    private Lines() {}

    static Item.TimelineLine item(Picture picture, IncidentId incident, Line line) {
        var params = new TreeMap<String, String>(facts(line.event()));
        if (line.event() instanceof StepTaken step && !step.missing().isEmpty()) {
            params.put(
                    "missingPeople",
                    step.missing().stream().map(picture.records()::name).collect(Collectors.joining(", ")));
        }
        if (line.event() instanceof AssignmentEvent assignment) {
            params.putAll(AssignmentLines.facts(picture, assignment));
        }
        if (line.event() instanceof CrewEvent crew) {
            params.putAll(CrewFold.facts(picture, crew));
        }
        if (line.event() instanceof DirectiveEvent directive) {
            params.putAll(DirectiveItems.facts(picture, directive));
        }
        if (line.event() instanceof LevelEvent.OfIncident level) {
            params.putAll(ChecklistLines.facts(picture, level));
        }
        if (line.event() instanceof LeadEvent lead) {
            params.putAll(LeadFold.facts(picture, lead));
        }
        if (line.event() instanceof AidEvent.OfRequest aid) {
            params.putAll(AidItems.facts(aid));
        }
        if (line.event() instanceof ClockEvent clock) {
            params.putAll(ClockItems.facts(picture, clock));
        }
        if (line.event() instanceof UpwardReportEvent report) {
            params.putAll(UpwardReportItems.facts(picture, report));
        }
        if (line.event() instanceof ZoneEvent zones) {
            params.putAll(ZonesItems.facts(zones));
        }
        if (line.event() instanceof GradeEvent graded) {
            params.putAll(AssessmentItems.facts(graded));
        }
        if (line.event() instanceof IncidentRecategorised said) {
            params.putAll(AssessmentItems.facts(said));
        }
        if (line.event() instanceof FollowUpOverdue missed) {
            params.putAll(AssessmentItems.facts(picture, missed));
        }
        if (line.event() instanceof MatchEvent match) {
            params.putAll(MatchesFold.facts(picture, match));
        }
        if (line.event() instanceof MergeEvent merge) {
            params.putAll(MatchesFold.facts(picture, merge));
        }
        if (line.event() instanceof RuleAlertedNobody nobody) {
            params.put("rule", nobody.rule().name());
            params.put("reason", nobody.reason().name());
            params.put(
                    "posts",
                    nobody.posts().stream()
                            .map(post -> picture.directory().name(post))
                            .collect(Collectors.joining(", ")));
            if (!nobody.posts().isEmpty()) {
                params.put("postIds", nobody.posts().stream().map(PostId::value).collect(Collectors.joining(",")));
            }
        }
        if (line.event() instanceof IncidentClaimed claimed && claimed.takenFrom() != null) {
            params.put("takenFrom", picture.directory().name(claimed.takenFrom()));
        }
        if (line.post() != null) {
            params.put("postId", line.post().value());
            params.put("postName", picture.directory().name(line.post()));
        }
        if (line.person() != null) {
            params.put("personId", line.person().value());
            params.put("personName", picture.records().name(line.person()));
        }
        if (line.channel() != null) {
            params.put("channel", line.channel().name());
        }
        return new Item.TimelineLine(
                line.id(),
                incident.value(),
                line.at(),
                line.event().getClass().getSimpleName(),
                actor(picture, line.actor()),
                params);
    }

    private static Map<String, String> signalled(SignalRaised e) {
        var params = new LinkedHashMap<String, String>();
        params.put("sensor", e.sensor().value().substring(e.sensor().value().indexOf('/') + 1));
        params.put("sensorKind", e.kind().name());
        params.put("colour", e.colour().name());
        params.put("value", String.valueOf(e.value()));
        if (e.unit() != null) {
            params.put("unit", e.unit());
        }
        return params;
    }

    /** What a directive orders is for its parties, and not for everybody who reads the lines of the incident. */
    private static Map<String, String> began(AlertBegan event) {
        var matter = event.subject().matter();
        boolean isUnit = IN_ITS_LINE.contains(event.reason());
        var about = !isUnit || matter == null || matter.about() == null ? "" : matter.about();
        return Map.of("alertId", event.alert().value(), "rule", event.reason().name(), "about", about);
    }

    private static Map<String, String> facts(Object event) {
        return switch (event) {
            case IncidentOpened e ->
                Map.of(
                        "number",
                        e.number(),
                        "category",
                        e.category().name(),
                        "flags",
                        e.flags().stream().map(Enum::name).collect(Collectors.joining(",")));
            case ReportLinked e -> linked(e);
            case ReportAttached e ->
                Map.of(
                        "reportId",
                        e.report().value(),
                        "mediaType",
                        e.attachment().mediaType());
            case SituationUpdated e -> updated(e);
            case SignalRaised e -> signalled(e);
            case AlertBegan e -> began(e);
            case AlertSettled e -> Map.of("alertId", e.alert().value());
            case StepTaken e ->
                Map.of(
                        "alertId", e.alert().value(),
                        "round", String.valueOf(e.round()),
                        "step", String.valueOf(e.step()),
                        "dueAt", e.dueAt().toString(),
                        "doneAt", e.doneAt().toString(),
                        "latenessMillis", String.valueOf(e.latenessMillis()),
                        "reason", e.reason().name(),
                        "nextDueAt", e.nextDueAt().toString());
            case PersonAlerted e ->
                Map.of(
                        "alertId", e.alert().value(),
                        "round", String.valueOf(e.round()),
                        "step", String.valueOf(e.step()));
            case EachPersonEvent e -> Map.of("alertId", e.alert().value(), "saidAt", e.at().toString());
            case AlertAcknowledged e -> Map.of("alertId", e.alert().value(), "acknowledgedAt", e.at().toString());
            case AlertRaisedAgain e ->
                Map.of(
                        "alertId",
                        e.alert().value(),
                        "round",
                        String.valueOf(e.round()),
                        "dueAt",
                        e.dueAt().toString());
            case AlertStoodDown e ->
                Map.of("alertId", e.alert().value(), "reason", e.reason().name());
            case IncidentClaimed e -> claimed(e);
            case IncidentClosed e ->
                Map.of(
                        "outcome",
                        e.outcome().name(),
                        "leftOpen",
                        String.valueOf(e.leftOpen().size()));
            case NotificationHeld e ->
                Map.of(
                        "alertId",
                        e.first().alert().value(),
                        "notificationId",
                        e.first().notification().value(),
                        "code",
                        e.reason().name(),
                        "until",
                        e.until().toString());
            case NotificationSending e
            when e.bundle() != null ->
                Map.of(
                        "alertId", e.alert().value(),
                        "notificationId", e.notification().value(),
                        "attempt", String.valueOf(e.attempt()),
                        "repeat", String.valueOf(e.repeat()),
                        "round", String.valueOf(e.round()),
                        "step", String.valueOf(e.step()),
                        "bundle", e.bundle().value());
            case NotificationSending e ->
                Map.of(
                        "alertId", e.alert().value(),
                        "notificationId", e.notification().value(),
                        "attempt", String.valueOf(e.attempt()),
                        "repeat", String.valueOf(e.repeat()),
                        "round", String.valueOf(e.round()),
                        "step", String.valueOf(e.step()));
            case NotificationSent e ->
                Map.of(
                        "alertId", e.alert().value(),
                        "notificationId", e.notification().value(),
                        "attempt", String.valueOf(e.attempt()),
                        "sentAt", e.at().toString());
            case NotificationDelivered e -> receipt(e.alert(), e.notification());
            case NotificationShown e -> receipt(e.alert(), e.notification());
            case NotificationReplied e ->
                Map.of(
                        "alertId",
                        e.alert().value(),
                        "notificationId",
                        e.notification().value(),
                        "reading",
                        e.reading().name());
            case NotificationFailed e -> failed(e);
            case NotificationUnknown e ->
                Map.of(
                        "alertId", e.alert().value(),
                        "notificationId", e.notification().value(),
                        "attempt", String.valueOf(e.attempt()));
            case NotificationSuppressed e ->
                Map.of(
                        "alertId",
                        e.alert().value(),
                        "notificationId",
                        e.notification().value(),
                        "code",
                        e.code());
            default -> Map.of();
        };
    }

    private static Map<String, String> linked(ReportLinked event) {
        var facts = new TreeMap<String, String>();
        facts.put("reportId", event.report().value());
        facts.put("warnings", String.valueOf(event.warnings()));
        if (event.kind() != null) {
            facts.put("kind", event.kind().name());
        }
        if (event.number() != null) {
            facts.put("number", String.valueOf(event.number()));
        }
        if (event.reason() != null) {
            facts.put("linkReason", event.reason().name());
        }
        if (Unverified.ORGANIZATION.equals(event.organization())) {
            facts.put("unverified", "true");
        }
        return facts;
    }

    private static Map<String, String> updated(SituationUpdated event) {
        var facts = new TreeMap<String, String>();
        facts.put("changes", event.changes().stream().map(Enum::name).collect(Collectors.joining(",")));
        if (event.by() != null) {
            facts.put("reportId", event.by().value());
        }
        if (!event.situation().otherSubstances().isEmpty()) {
            facts.put("others", MatchesFold.named(event.situation().otherSubstances()));
        }
        return facts;
    }

    private static Map<String, String> claimed(IncidentClaimed event) {
        var facts = new TreeMap<String, String>();
        facts.put("staleFrom", event.staleFrom().toString());
        if (event.takeOver() != null) {
            facts.put("takeOver", event.takeOver().name());
        }
        return facts;
    }

    private static Map<String, String> receipt(AlertId alert, NotificationId notification) {
        return Map.of("alertId", alert.value(), "notificationId", notification.value());
    }

    private static Map<String, String> failed(NotificationFailed event) {
        var facts = new TreeMap<String, String>();
        facts.put("alertId", event.alert().value());
        facts.put("notificationId", event.notification().value());
        facts.put("attempt", String.valueOf(event.attempt()));
        facts.put("code", event.code());
        if (event.retryAt() != null) {
            facts.put("retryAt", event.retryAt().toString());
        }
        return facts;
    }

    /** The person, else the post, else the organization; null for what the system did of itself. */
    private static @Nullable String actor(Picture picture, Actor actor) {
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return null;
        }
        if (actor.person() != null) {
            return picture.records().name(actor.person());
        }
        if (actor.post() != null) {
            return picture.directory().name(actor.post());
        }
        return actor.organization() == null ? null : picture.directory().name(actor.organization());
    }
}
