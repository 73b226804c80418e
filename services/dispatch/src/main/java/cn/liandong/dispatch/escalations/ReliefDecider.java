package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Roll;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whom an open alert tells because others answer for a post at which somebody was told of it. */
public final class ReliefDecider {
    private ReliefDecider() {}

    /**
     * Who was told of an open alert at a post so far.
     *
     * @param roll who has acknowledged, where each person has to; else null
     */
    public record Told(
            AlertId alert,
            PostId post,
            Set<PersonId> people,
            @Nullable Roll roll) {
        public Told {
            people = Set.copyOf(people);
        }
    }

    /** Whether somebody of these has to be told: where each person acknowledges, only in place of one who has not. */
    public static boolean isDue(Told told, Collection<PersonId> onDuty) {
        var roll = told.roll();
        if (onDuty.isEmpty()) {
            return false;
        }
        if (roll == null || told.people().isEmpty()) {
            return !told.people().containsAll(onDuty);
        }
        return roll.missing().stream()
                .anyMatch(seat -> seat.post().equals(told.post()) && !onDuty.contains(seat.person()));
    }

    /** As of the step that was taken last: relief is no step, and the next one comes when it would have. */
    public static List<ResponseEvent> call(Told told, Escalations escalations, DispatchView view, Instant now) {
        var escalation = escalations.find(told.alert());
        var awaited = escalations.awaited(told.alert());
        return escalation == null || awaited == null
                ? List.of()
                : Steps.relief(escalation, told.roll(), called(told, view, now), awaited, view, now);
    }

    private static RollCall called(Told told, DispatchView view, Instant now) {
        var roll = told.roll();
        var post = told.post();
        if (roll == null || told.people().isEmpty()) {
            return new RollCall(
                    List.of(),
                    view.peopleAt(post, now).stream()
                            .filter(person -> !told.people().contains(person))
                            .map(person -> new SeatedPerson(post, person))
                            .toList());
        }
        var missing =
                roll.missing().stream().filter(seat -> seat.post().equals(post)).toList();
        var call = RollCall.of(missing, roll, view, now);
        return new RollCall(
                call.relieved(),
                call.called().stream()
                        .filter(seat -> !roll.missing().contains(seat))
                        .toList());
    }
}
