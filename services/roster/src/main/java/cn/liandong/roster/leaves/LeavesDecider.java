package cn.liandong.roster.leaves;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Leave;
import cn.liandong.contracts.duty.LeaveCommand.EndLeave;
import cn.liandong.contracts.duty.LeaveCommand.FileLeave;
import cn.liandong.contracts.duty.LeaveCommand.WithdrawLeave;
import cn.liandong.contracts.duty.LeaveEvent.LeaveEnded;
import cn.liandong.contracts.duty.LeaveEvent.LeaveFiled;
import cn.liandong.contracts.duty.LeaveEvent.LeaveWithdrawn;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.LeaveId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files leaves and takes them back. Where an override seats somebody who is on leave then, the outcome's fact `onLeave`
 * names who.
 */
public final class LeavesDecider {
    private static final Duration LONGEST = Duration.ofDays(366);

    private LeavesDecider() {}

    /**
     * Decides what the command asks, or warns of what was decided.
     *
     * @param decided what the same decision has decided so far
     */
    public static Decision<DutyEvent> decide(
            Moment moment, RosterCommand command, List<DutyEvent> decided, Leaves leaves) {
        return switch (command) {
            case FileLeave file -> file(moment, file, leaves);
            case WithdrawLeave(var id) -> {
                var person = leaves.personOf(id);
                yield person == null
                        ? new Refused<>(
                                "NO_SUCH_LEAVE", "No leave " + id + " is known: it is over, or was taken back before.")
                        : Decision.accepted(List.of(new LeaveWithdrawn(id, person)));
            }
            case EndLeave(var id, var dueAt) -> {
                var person = leaves.personOf(id);
                yield person == null ? Decision.nothing() : Decision.accepted(List.of(new LeaveEnded(id, person)));
            }
            default -> warned(decided, leaves);
        };
    }

    public static Leaves evolve(Leaves leaves, DutyEvent event) {
        return switch (event) {
            case LeaveFiled(var leave, var at) ->
                new Leaves(
                        leaves.byId().plus(leave.id(), leave),
                        leaves.deadlines()
                                .with(new Deadline<>(
                                        id(leave.id()),
                                        leave.until(),
                                        Duration.between(at, leave.until()).toMillis(),
                                        new EndLeave(leave.id(), leave.until()))));
            case LeaveWithdrawn(var id, var person) -> without(leaves, id);
            case LeaveEnded(var id, var person) -> without(leaves, id);
            default -> leaves;
        };
    }

    private static Decision<DutyEvent> file(Moment moment, FileLeave file, Leaves leaves) {
        var refusal = refusal(file, moment.now(), leaves);
        if (refusal != null) {
            return refusal;
        }
        var id = new LeaveId("leave-" + UUID.nameUUIDFromBytes(moment.inputId().getBytes(StandardCharsets.UTF_8)));
        return Decision.accepted(
                List.of(new LeaveFiled(new Leave(id, file.person(), file.from(), file.until()), moment.now())));
    }

    private static @Nullable Refused<DutyEvent> refusal(FileLeave file, Instant now, Leaves leaves) {
        if (!file.until().isAfter(now)) {
            return new Refused<>("IN_THE_PAST", "This leave is over: nobody has to be warned of it.");
        }
        if (!file.until().isAfter(file.from())
                || file.until().isAfter(file.from().plus(LONGEST))
                || file.from().isAfter(now.plus(LONGEST))) {
            return new Refused<>(
                    "WINDOW_UNFIT",
                    "A leave begins within " + LONGEST.toDays()
                            + " days, ends after it begins and lasts at most as long:" + " correct its window.");
        }
        return leaves.isOnLeave(file.person(), file.from(), file.until())
                ? new Refused<>(
                        "ON_LEAVE_ALREADY",
                        file.person() + " is on leave for a part of that time: take that leave back first.")
                : null;
    }

    /** It is said, and holds: whoever makes it may know that the person comes all the same. */
    private static Decision<DutyEvent> warned(List<DutyEvent> decided, Leaves leaves) {
        var onLeave = decided.stream()
                .filter(OverrideMade.class::isInstance)
                .map(event -> ((OverrideMade) event).override())
                .flatMap(made ->
                        made.in().stream().filter(person -> leaves.isOnLeave(person, made.from(), made.until())))
                .distinct()
                .map(PersonId::value)
                .collect(Collectors.joining(","));
        return onLeave.isEmpty() ? Decision.nothing() : Decision.accepted(List.of(), Map.of("onLeave", onLeave));
    }

    private static Leaves without(Leaves leaves, LeaveId id) {
        return new Leaves(leaves.byId().minus(id), leaves.deadlines().without(id(id)));
    }

    private static String id(LeaveId id) {
        return "leave/" + id;
    }
}
