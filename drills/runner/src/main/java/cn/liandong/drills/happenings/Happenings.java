package cn.liandong.drills.happenings;

import cn.liandong.contracts.drills.Happening;
import cn.liandong.contracts.drills.HappeningKind;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneEvent.ZonesDrawn;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationDelivered;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.response.ArchiveEvent.IncidentArchived;
import cn.liandong.contracts.response.AssignmentEvent.OfferAccepted;
import cn.liandong.contracts.response.AssignmentEvent.OfferDeclined;
import cn.liandong.contracts.response.AssignmentEvent.UnitEnRoute;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.AssignmentEvent.UnitOnScene;
import cn.liandong.contracts.response.AssignmentEvent.UnitReleased;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingEvent.IncidentControlled;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveAnswered;
import cn.liandong.contracts.response.DirectiveEvent.DirectiveGiven;
import cn.liandong.contracts.response.LeadEvent.LeadTransferred;
import cn.liandong.contracts.response.LevelEvent.ItemTicked;
import cn.liandong.contracts.response.LevelEvent.LevelSet;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSignedOff;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what happened within drills out of events that say it; of what belongs to none nothing comes. */
public final class Happenings {
    private Happenings() {}

    /** What belongs where after this event. */
    public static Belonging follow(Belonging belonging, IncidentEvent event) {
        return event instanceof IncidentOpened opened && opened.drill() != null
                ? belonging.with(opened.incident(), opened.drill())
                : belonging;
    }

    /** What belongs where after this event. */
    public static Belonging follow(Belonging belonging, ResponseEvent event) {
        return event instanceof IncidentArchived over ? belonging.without(over.incident()) : belonging;
    }

    /** What belongs where after this event. */
    public static Belonging follow(Belonging belonging, NotificationEvent event) {
        var drill = event instanceof NotificationSending sending ? belonging.drillOf(sending.incident()) : null;
        return drill != null && event instanceof NotificationSending sending
                ? belonging.with(
                        sending.notification(),
                        new Belonging.Called(drill, sending.incident(), sending.post(), sending.person()))
                : belonging;
    }

    /** What happened, of one incident. */
    private record Of(@Nullable IncidentId incident, Happening happening) {}

    public static List<Belonging.Within> of(IncidentEvent event, Instant at, Belonging belonging) {
        return within(
                switch (event) {
                    case IncidentOpened opened -> Stream.of(of(HappeningKind.INCIDENT_OPENED, opened.incident(), at));
                    case ReportLinked linked ->
                        Stream.of(of(
                                isOpening(linked) ? HappeningKind.REPORTED : HappeningKind.JOINED,
                                linked.incident(),
                                at,
                                linked.warnings()));
                    case ZonesDrawn drawn ->
                        drawn.zones().zones().stream()
                                .map(Zone::metres)
                                .map(metres -> of(HappeningKind.ZONE_DRAWN, drawn.incident(), at, metres));
                    case IncidentGraded graded ->
                        Stream.of(of(HappeningKind.GRADED, graded.incident(), at, amount(graded.grade())));
                    case IncidentsMerged merged -> Stream.of(of(HappeningKind.MERGED, merged.into(), at));
                    default -> Stream.<Of>of();
                },
                belonging);
    }

    public static List<Belonging.Within> of(ResponseEvent event, Instant at, Belonging belonging) {
        var one = alerting(event, at);
        return within(Stream.ofNullable(one == null ? acting(event, at) : one), belonging);
    }

    public static List<Belonging.Within> of(NotificationEvent event, Instant at, Belonging belonging) {
        return switch (event) {
            case NotificationSending sending -> called(HappeningKind.NOTIFIED, belonging, sending.notification(), at);
            case NotificationSent sent -> called(HappeningKind.DELIVERED, belonging, sent.notification(), at);
            case NotificationDelivered delivered ->
                called(HappeningKind.DELIVERED, belonging, delivered.notification(), at);
            case NotificationFailed failed -> called(HappeningKind.UNDELIVERED, belonging, failed.notification(), at);
            default -> List.of();
        };
    }

    private static @Nullable Of alerting(ResponseEvent event, Instant at) {
        return switch (event) {
            case AlertBegan began -> of(HappeningKind.ALERTED, began.incident(), at, began.post(), null);
            case PersonAlerted told -> of(HappeningKind.ALERTED, told.incident(), at, told.post(), told.person());
            case StepTaken step -> of(HappeningKind.ESCALATED, step.incident(), at, step.step());
            case AlertAcknowledged by -> of(HappeningKind.ACKNOWLEDGED, by.incident(), at, by.post(), by.person());
            case IncidentClaimed by -> of(HappeningKind.CLAIMED, by.incident(), at, by.post(), by.person());
            default -> null;
        };
    }

    private static @Nullable Of acting(ResponseEvent event, Instant at) {
        return switch (event) {
            case UnitOffered unit -> of(HappeningKind.UNIT_OFFERED, unit.incident(), at, unit.unit());
            case OfferAccepted unit -> of(HappeningKind.UNIT_ACCEPTED, unit.incident(), at, unit.unit());
            case OfferDeclined unit -> of(HappeningKind.UNIT_DECLINED, unit.incident(), at, unit.unit());
            case UnitEnRoute unit -> of(HappeningKind.UNIT_EN_ROUTE, unit.incident(), at, unit.unit());
            case UnitOnScene unit -> of(HappeningKind.UNIT_ON_SCENE, unit.incident(), at, unit.unit());
            case UnitReleased unit -> of(HappeningKind.UNIT_RELEASED, unit.incident(), at, unit.unit());
            case LevelSet set -> of(HappeningKind.LEVEL_SET, set.incident(), at, amount(set.level()));
            case ItemTicked by -> of(HappeningKind.TICKED, by.incident(), at, by.post(), by.person());
            case DirectiveGiven by -> of(HappeningKind.DIRECTIVE_GIVEN, by.incident(), at, by.from(), by.person());
            case DirectiveAnswered by ->
                of(HappeningKind.DIRECTIVE_ANSWERED, by.incident(), at, by.post(), by.person());
            case LeadTransferred by -> of(HappeningKind.LEAD_PASSED, by.incident(), at, by.post(), by.person());
            case UpwardReportSignedOff by -> of(HappeningKind.UPWARD_SIGNED, by.incident(), at, by.post(), by.person());
            case IncidentControlled by -> of(HappeningKind.CONTROLLED, by.incident(), at, by.post(), by.person());
            case IncidentClosed by -> of(HappeningKind.CLOSED, by.incident(), at, by.post(), by.person());
            default -> null;
        };
    }

    private static int amount(Grade grade) {
        return switch (grade) {
            case UNKNOWN -> 0;
            case ORDINARY -> 1;
            case LARGER -> 2;
            case MAJOR -> 3;
            case PARTICULARLY_MAJOR -> 4;
        };
    }

    /** The higher the level, the more: IV is 1. */
    private static int amount(ResponseLevel level) {
        return switch (level) {
            case I -> 4;
            case II -> 3;
            case III -> 2;
            case IV -> 1;
        };
    }

    private static boolean isOpening(ReportLinked linked) {
        return linked.reason() == null || linked.reason() == LinkReason.OPENED;
    }

    private static List<Belonging.Within> called(
            HappeningKind kind, Belonging belonging, NotificationId id, Instant at) {
        var whom = belonging.called().get(id);
        return whom == null
                ? List.of()
                : List.of(new Belonging.Within(
                        whom.drill(),
                        new Happening(kind, at, whom.incident(), whom.post(), whom.person(), null, null)));
    }

    private static List<Belonging.Within> within(Stream<Of> happened, Belonging belonging) {
        return happened.<Belonging.Within>mapMulti((one, found) -> {
                    var drill = belonging.drillOf(one.incident());
                    if (drill != null) {
                        found.accept(new Belonging.Within(drill, one.happening()));
                    }
                })
                .toList();
    }

    private static Of of(HappeningKind kind, IncidentId incident, Instant at) {
        return new Of(incident, new Happening(kind, at, incident, null, null, null, null));
    }

    private static Of of(HappeningKind kind, IncidentId incident, Instant at, int amount) {
        return new Of(incident, new Happening(kind, at, incident, null, null, null, amount));
    }

    private static Of of(HappeningKind kind, IncidentId incident, Instant at, UnitId unit) {
        return new Of(incident, new Happening(kind, at, incident, null, null, unit, null));
    }

    private static Of of(HappeningKind kind, IncidentId incident, Instant at, PostId post, @Nullable PersonId person) {
        return new Of(incident, new Happening(kind, at, incident, post, person, null, null));
    }
}
