package cn.liandong.console.rosters;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and when.
 *
 * @param post null where the system did it
 * @param person null where the sign-in names nobody
 */
public record SignedAct(@Nullable PostId post, @Nullable PersonId person, Instant at) {
    static SignedAct of(Entry<?> entry) {
        return new SignedAct(entry.actor().post(), entry.actor().person(), entry.at());
    }
}
