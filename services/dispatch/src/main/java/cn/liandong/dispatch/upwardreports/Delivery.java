package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.UpwardOffice;
import org.jspecify.annotations.Nullable;

/**
 * One way that a report goes by itself: the last attempt to an office above.
 *
 * @param attempt from 1
 * @param post whose officer sent it
 */
public record Delivery(
        UpwardOffice office,
        int attempt,
        PostId post,
        @Nullable PersonId person,
        State state) {
    /** How it stands. */
    public enum State {
        UNDER_WAY,
        TAKEN,
        FAILED
    }

    boolean isTo(PersonId other) {
        return office.id().equals(other);
    }

    /** Whether this attempt is still to be made: the last failed, and whoever asks has seen that. */
    boolean leavesOpen(int asked) {
        return state == State.FAILED && asked > attempt;
    }

    Delivery in(State next) {
        return new Delivery(office, attempt, post, person, next);
    }
}
