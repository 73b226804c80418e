package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;

/**
 * Two people change places: the asker sits where the other was to sit, and the other way round.
 *
 * @param id also begins the ids of its two overrides
 */
public record Swap(OverrideId id, Seat asker, Seat other, String reason) {

    /**
     * A person at a post for a while.
     *
     * @param until exclusive
     */
    public record Seat(PersonId person, PostId post, Instant from, Instant until) {}
}
