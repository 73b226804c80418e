package cn.liandong.roster.spotchecks;

import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckCalled;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.SpotCheckId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The latest check of a post.
 *
 * @param people who was to answer
 * @param step the last tier that was told of a miss; 0 before the first
 */
public record SpotCheck(SpotCheckId id, List<PersonId> people, Instant at, Instant answerBy, Phase phase, int step) {
    public SpotCheck {
        people = people == null ? List.of() : List.copyOf(people);
    }

    /** How far it is. */
    public enum Phase {
        OPEN,
        MISSED,
        /** In time or late: nothing more is asked of anybody. */
        ANSWERED
    }

    static SpotCheck of(SpotCheckCalled called) {
        return new SpotCheck(called.check(), called.people(), called.at(), called.answerBy(), Phase.OPEN, 0);
    }

    SpotCheck with(Phase next) {
        return new SpotCheck(id, people, at, answerBy, next, step);
    }

    SpotCheck with(int told) {
        return new SpotCheck(id, people, at, answerBy, phase, told);
    }

    boolean isOpen() {
        return phase == Phase.OPEN;
    }

    Duration limit() {
        return Duration.between(at, answerBy);
    }
}
