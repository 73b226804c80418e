package cn.liandong.console.pictures;

import cn.liandong.console.pictures.ItemKey.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a big screen is shown, which a hall of people reads: that and where it happens, who answers for it and who sits
 * where. Nothing that somebody told or wrote in his own words, no phone, and nothing of a kind that is not named here.
 */
public final class WallItems {
    private static final Set<Kind> SHOWN =
            EnumSet.of(Kind.INCIDENT, Kind.ALERT, Kind.DUTY, Kind.ASSIGNMENT, Kind.CHECKLIST, Kind.NOTICE);

    private WallItems() {}

    /** Whether items of this kind are shown at all. */
    public static boolean shows(Kind kind) {
        return SHOWN.contains(kind);
    }

    /** The item as a hall may read it; null where it may not. Phones are left out before. */
    public static @Nullable Item of(Item item) {
        return switch (item) {
            case Item.Incident incident -> incident(incident);
            case Item.Alert alert -> alert(alert);
            case Item.Checklist list ->
                new Item.Checklist(
                        list.id(),
                        list.incidentId(),
                        list.planId(),
                        list.level(),
                        list.at(),
                        list.by(),
                        list.standDown(),
                        // Reasons stand in them, as somebody wrote them.
                        List.of());
            case DutyItem duty -> duty(duty);
            case Item.Assignment assignment -> assignment;
            case Item.Notice notice -> notice;
            case Item.Gone gone -> gone;
            case Item.TimelineLine _,
                    Item.Notification _,
                    Item.Unit _,
                    Item.Proposal _,
                    Item.Directive _,
                    Item.Lead _,
                    Item.Clock _,
                    Item.Aid _,
                    Item.Neighbour _,
                    UpwardReportItem _,
                    ZonesItem _,
                    MatchesItem _,
                    SpotCheckItem _,
                    MonitoringItem _,
                    DrillItem _,
                    ConductItem _,
                    FindingItem _,
                    ScenarioItem _ -> null;
        };
    }

    /** Where it is as the city knows it: what a caller said of the place may name people. */
    private static Item.Incident incident(Item.Incident item) {
        return new Item.Incident(
                item.id(),
                item.number(),
                item.category(),
                item.towns(),
                item.townKnownBy(),
                null,
                item.coordinates(),
                item.siteId(),
                item.siteName(),
                item.organizationId(),
                item.organizationName(),
                item.receivedAt(),
                item.occurredAt(),
                item.flags(),
                List.of(),
                null,
                null,
                item.claim(),
                item.closing(),
                item.shownFrom(),
                null,
                assessment(item.assessment()),
                item.reportCount(),
                item.drillId());
    }

    private static AssessmentItem assessment(AssessmentItem item) {
        var grade = item.grade();
        return new AssessmentItem(
                grade == null
                        ? null
                        : new AssessmentItem.Graded(
                                grade.grade(),
                                grade.from(),
                                grade.criterion(),
                                List.of(),
                                grade.at(),
                                null,
                                null,
                                null),
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static Item.Alert alert(Item.Alert item) {
        return new Item.Alert(
                item.id(),
                item.incidentId(),
                item.incidentNumber(),
                item.postId(),
                item.postName(),
                item.organizationId(),
                item.organizationName(),
                item.tier(),
                item.reason(),
                item.state(),
                item.round(),
                item.step(),
                item.steps(),
                item.alerted(),
                item.nextDueAt(),
                item.acknowledgedAt(),
                item.acknowledgedBy(),
                item.raisedAgainAt(),
                item.stoodDown(),
                null,
                item.roll());
    }

    /** Who sits there and who is missing; what officers arrange among each other is theirs. */
    private static DutyItem duty(DutyItem item) {
        return new DutyItem(
                item.id(),
                item.postName(),
                item.postKind(),
                item.organizationId(),
                item.organizationName(),
                item.tier(),
                item.people().stream()
                        .map(person -> new Item.Person(
                                person.id(), person.name(), null, List.of(), person.reached(), List.of()))
                        .toList(),
                item.from(),
                item.until(),
                null,
                item.gap(),
                List.of(),
                List.of(),
                List.of(),
                item.ahead(),
                List.of());
    }
}
