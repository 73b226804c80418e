package cn.liandong.dispatch.assignments;

import static cn.liandong.dispatch.assignments.Assignment.State.ACCEPTED;
import static cn.liandong.dispatch.assignments.Assignment.State.DECLINED;
import static cn.liandong.dispatch.assignments.Assignment.State.EN_ROUTE;
import static cn.liandong.dispatch.assignments.Assignment.State.OFFERED;
import static cn.liandong.dispatch.assignments.Assignment.State.ON_SCENE;
import static cn.liandong.dispatch.assignments.Assignment.State.RELEASED;
import static cn.liandong.dispatch.assignments.Assignment.State.WITHDRAWN;

import cn.liandong.dispatch.assignments.Assignment.State;
import java.util.List;

/** What can be done with an assignment: in which states, and in which it was done before, so that a repeat adds nothing. */
public enum Act {
    ACCEPT(List.of(OFFERED), List.of(ACCEPTED, EN_ROUTE, ON_SCENE, RELEASED)),
    DECLINE(List.of(OFFERED), List.of(DECLINED)),
    /** A crew that forgot to say that it set out says later that it is there. */
    SET_OUT(List.of(ACCEPTED), List.of(EN_ROUTE, ON_SCENE, RELEASED)),
    ARRIVE(List.of(ACCEPTED, EN_ROUTE), List.of(ON_SCENE, RELEASED)),
    RELEASE(List.of(ACCEPTED, EN_ROUTE, ON_SCENE), List.of(RELEASED)),
    WITHDRAW(List.of(OFFERED, ACCEPTED, EN_ROUTE), List.of(WITHDRAWN));

    /** Made by List.of, so they never change; the checker knows only Guava's types. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<State> from;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<State> done;

    Act(List<State> from, List<State> done) {
        this.from = from;
        this.done = done;
    }

    boolean isPossibleIn(State state) {
        return from.contains(state);
    }

    boolean isDoneIn(State state) {
        return done.contains(state);
    }
}
