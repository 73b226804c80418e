package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.FrozenPlan;
import cn.liandong.contracts.response.FrozenPlan.FrozenStep;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import java.time.Duration;

/** An alert that nobody has acknowledged yet, with its frozen plan. */
public record Escalation(AlertId alert, IncidentId incident, PostId post, AlertSubject subject, FrozenPlan plan) {
    /** A round that reached nobody is not tried again sooner: trying costs an entry for every step. */
    private static final Duration SHORTEST_EMPTY_ROUND = Duration.ofSeconds(60);

    static Escalation of(AlertBegan began) {
        return new Escalation(began.alert(), began.incident(), began.post(), began.subject(), began.plan());
    }

    int steps() {
        return plan.steps().size();
    }

    FrozenStep step(int number) {
        return plan.steps().get(number - 1);
    }

    /** Whether nobody at all was on duty when the plan was frozen. */
    boolean reachesNobody() {
        return plan.steps().stream().allMatch(step -> step.people().isEmpty());
    }

    Duration emptyRound() {
        var whole = Duration.ofSeconds(plan.steps().stream()
                .mapToLong(FrozenStep::acknowledgeWithinSeconds)
                .sum());
        return whole.compareTo(SHORTEST_EMPTY_ROUND) < 0 ? SHORTEST_EMPTY_ROUND : whole;
    }
}
