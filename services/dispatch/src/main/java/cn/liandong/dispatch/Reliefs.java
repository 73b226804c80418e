package cn.liandong.dispatch;

import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.CallRelief;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.alerts.Alert;
import cn.liandong.dispatch.escalations.ReliefDecider;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Who answers for a post by now is told of what is open there at once 接班, and not at the alert's next step. */
final class Reliefs {
    private Reliefs() {}

    /** For each post at which somebody was told of an open alert, and others answer by now who were not. */
    static List<DispatchCommand> noticed(DispatchState state, DispatchView view) {
        return open(state)
                .flatMap(alert -> posts(alert).stream().filter(post -> isDue(alert, post, view)))
                .distinct()
                .sorted(Comparator.comparing(PostId::value))
                .<DispatchCommand>map(CallRelief::new)
                .toList();
    }

    static Decision<ResponseEvent> call(Moment moment, CallRelief due, DispatchState state, DispatchView view) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_HANDOVER", "Only a change of duty calls relief. Change the roster, or let the alert run.");
        }
        return Decision.accepted(open(state)
                .filter(alert -> posts(alert).contains(due.post()))
                .sorted(Comparator.comparing(alert -> alert.id().value()))
                .flatMap(alert ->
                        ReliefDecider.call(
                                told(alert, due.post()), state.escalations(), within(alert, view), moment.now())
                                .stream())
                .toList());
    }

    private static Stream<Alert> open(DispatchState state) {
        return state.escalations().running().keySet().stream()
                .map(state.alerts()::find)
                .filter(Objects::nonNull)
                .filter(Alert::isOpen);
    }

    /** Where nobody was on duty at all when it began, nobody was told yet: then whoever comes to its own post is. */
    private static Collection<PostId> posts(Alert alert) {
        return alert.alerted().isEmpty()
                ? Set.of(alert.post())
                : alert.alerted().keySet();
    }

    /** By what was announced last: no clock is asked here, and whoever is not on duty yet is not called. */
    private static boolean isDue(Alert alert, PostId post, DispatchView view) {
        var duty = within(alert, view).onDuty().get(post);
        return duty != null && ReliefDecider.isDue(told(alert, post), duty.people());
    }

    /** Whoever comes to a post later takes no part in its drill. */
    private static DispatchView within(Alert alert, DispatchView view) {
        var incident = view.find(alert.incident());
        return view.within(incident == null ? null : incident.drill());
    }

    private static ReliefDecider.Told told(Alert alert, PostId post) {
        return new ReliefDecider.Told(alert.id(), post, alert.alertedAt(post), alert.roll());
    }
}
