package cn.liandong.intake.followups;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.incidents.ContentList;
import cn.liandong.contracts.incidents.FollowUpEvent;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpAwaited;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpOverdue;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.IntakeCommand.MissFollowUp;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.intake.followups.FollowUpTable.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides until when the next report of an incident is awaited, and what came of it that none came. */
public final class FollowUpsDecider {
    private FollowUpsDecider() {}

    /**
     * What follows from a report that belongs to an incident now. Whoever reported first is asked for more, and only what
     * no report told; another's report takes off the list what it tells, and the time that was set stays.
     *
     * @param isOpen whether the incident goes on: nothing is awaited of one that is closed
     */
    public static List<IncidentEvent> follow(
            ReportRecord report, IncidentId incident, boolean isOpen, Instant now, FollowUps all, FollowUpTable table) {
        // Of whom nobody knows, nobody can ask for more.
        if (report.handling() == Handling.TEST || Unverified.stands(report.credential())) {
            return List.of();
        }
        var told = ContentList.told(report.understood());
        var before = all.find(incident);
        if (before == null) {
            return List.of(anew(report, incident, ContentList.missing(told), Trigger.FIRST, isOpen, now, table));
        }
        var missing =
                before.missing().stream().filter(field -> !told.contains(field)).toList();
        boolean isAnswer = before.organization().equals(report.organization())
                && report.chain().kind() != ReportKind.SUPPLEMENTARY;
        var due = all.deadlines().find(incident.value());
        var next = isAnswer
                ? anew(report, incident, missing, Trigger.NEXT, isOpen, now, table)
                : new FollowUpAwaited(
                        incident,
                        before.organization(),
                        missing,
                        due == null ? null : before.row(),
                        due == null ? null : due.dueAt(),
                        now);
        boolean isSame =
                missing.equals(before.missing()) && Objects.equals(next.dueAt(), due == null ? null : due.dueAt());
        return isSame ? List.of() : List.of(next);
    }

    private static FollowUpAwaited anew(
            ReportRecord report,
            IncidentId incident,
            List<ReportField> missing,
            Trigger usual,
            boolean isOpen,
            Instant now,
            FollowUpTable table) {
        var row = table.row(missing.stream().anyMatch(ReportField::isMinimum) ? Trigger.MINIMUM_MISSING : usual);
        var kind = report.chain().kind();
        boolean isOver = !isOpen || kind == ReportKind.FINAL || kind == ReportKind.WITHDRAWAL;
        return new FollowUpAwaited(
                incident,
                report.organization(),
                missing,
                isOver ? null : row.id(),
                isOver ? null : now.plus(row.within()),
                now);
    }

    /** Nobody is asked any more of an incident that went into another one; what is missing is still known. */
    public static List<IncidentEvent> end(IncidentId incident, Instant now, FollowUps all) {
        var before = all.find(incident);
        return before == null || all.deadlines().find(incident.value()) == null
                ? List.of()
                : List.of(new FollowUpAwaited(incident, before.organization(), before.missing(), null, null, now));
    }

    /** What is missing once other reports belong to an incident; whose report is awaited, and until when, stays. */
    public static List<IncidentEvent> retell(IncidentId incident, Set<ReportField> told, Instant now, FollowUps all) {
        var before = all.find(incident);
        var missing = ContentList.missing(told);
        if (before == null || missing.equals(before.missing())) {
            return List.of();
        }
        var due = all.deadlines().find(incident.value());
        return List.of(new FollowUpAwaited(
                incident,
                before.organization(),
                missing,
                due == null ? null : before.row(),
                due == null ? null : due.dueAt(),
                now));
    }

    /**
     * An incident that goes on by itself: whoever reported it is asked for what its reports do not tell.
     *
     * @param isOver whether its final report was among them
     */
    public static List<IncidentEvent> goOn(
            IncidentId incident,
            OrganizationId whose,
            Set<ReportField> told,
            boolean isOver,
            Instant now,
            FollowUpTable table) {
        var missing = ContentList.missing(told);
        var row = table.row(missing.stream().anyMatch(ReportField::isMinimum) ? Trigger.MINIMUM_MISSING : Trigger.NEXT);
        return List.of(new FollowUpAwaited(
                incident, whose, missing, isOver ? null : row.id(), isOver ? null : now.plus(row.within()), now));
    }

    /** A deadline came: what counts is that the incident waits for exactly this one. */
    public static Decision<IncidentEvent> miss(Moment moment, MissFollowUp due, FollowUps all, FollowUpTable table) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_DEADLINE", "Only a deadline says that a follow-up did not come. Send a report, or wait.");
        }
        var before = all.find(due.incident());
        var awaited = all.deadlines().find(due.incident().value());
        if (before == null || awaited == null || !awaited.command().equals(due)) {
            return Decision.nothing();
        }
        var row = table.row(Trigger.MISSED);
        // Longer each time: an incident that nobody closes does not fill its timeline.
        var within = row.within().multipliedBy(before.round() + 1);
        return Decision.accepted(List.of(new FollowUpOverdue(
                due.incident(),
                before.organization(),
                before.missing(),
                before.round() + 1,
                row.id(),
                due.dueAt(),
                moment.now().plus(within),
                moment.now(),
                positive(due.dueAt(), moment.now()))));
    }

    public static FollowUps evolve(FollowUps all, IncidentEvent event) {
        return switch (event) {
            case FollowUpEvent one -> evolve(all, one);
            case StageNoted noted ->
                switch (noted.stage()) {
                    case OPEN -> all;
                    case CLOSED -> all.resting(noted.incident());
                    case ARCHIVED -> all.without(noted.incident());
                };
            default -> all;
        };
    }

    private static FollowUps evolve(FollowUps all, FollowUpEvent event) {
        return switch (event) {
            case FollowUpAwaited one -> {
                var before = all.find(one.incident());
                int round = before == null || !isAsBefore(one, all) ? 0 : before.round();
                yield all.with(
                        one.incident(),
                        new Awaited(one.organization(), one.missing(), one.row(), round),
                        deadline(one.incident(), one.dueAt(), one.setAt()));
            }
            case FollowUpOverdue one ->
                all.with(
                        one.incident(),
                        new Awaited(one.organization(), one.missing(), one.row(), one.round()),
                        deadline(one.incident(), one.nextDueAt(), one.at()));
        };
    }

    private static boolean isAsBefore(FollowUpAwaited event, FollowUps all) {
        var due = all.deadlines().find(event.incident().value());
        return due != null && due.dueAt().equals(event.dueAt());
    }

    private static @Nullable Deadline<IntakeCommand> deadline(
            IncidentId incident, @Nullable Instant dueAt, Instant setAt) {
        return dueAt == null
                ? null
                : new Deadline<>(incident.value(), dueAt, positive(setAt, dueAt), new MissFollowUp(incident, dueAt));
    }

    private static long positive(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
