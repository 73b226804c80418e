package cn.liandong.dispatch.levels;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.LevelEvent.LevelStandDownAsked;
import cn.liandong.contracts.response.ResponseLevel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an officer wants a level I or II lowered or ended, which takes two.
 *
 * @param to null for none
 * @param open false once it was done, or another level was set
 */
public record AskedStandDown(
        int number,
        @Nullable ResponseLevel to,
        PostId post,
        @Nullable PersonId person,
        Instant until,
        boolean open) {
    /** How long a second officer has to agree: what was asked an hour ago fits another hour (ours). */
    static final Duration HOLDS = Duration.ofMinutes(30);

    static AskedStandDown of(LevelStandDownAsked event) {
        return new AskedStandDown(event.number(), event.to(), event.post(), event.person(), event.until(), true);
    }

    AskedStandDown done() {
        return new AskedStandDown(number, to, post, person, until, false);
    }

    boolean holds(Instant now) {
        return open && until.isAfter(now);
    }

    /** Whether whoever asks now is no second one: the same person at another post, or another sign-in of the same post. */
    boolean isBy(Actor actor) {
        if (person != null && actor.person() != null) {
            return person.equals(actor.person());
        }
        return post.equals(actor.post());
    }

    /** Whether it takes two to go from the one to the other. */
    public static boolean isNeeded(@Nullable ResponseLevel from, @Nullable ResponseLevel to) {
        return (from == ResponseLevel.I || from == ResponseLevel.II) && (to == null || !to.includes(from));
    }
}
