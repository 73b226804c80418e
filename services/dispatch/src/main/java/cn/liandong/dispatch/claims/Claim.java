package cn.liandong.dispatch.claims;

import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import java.time.Duration;
import java.time.Instant;

/**
 * A post sees to an incident.
 *
 * @param at when it last said so
 * @param staleFrom from then on another may take it over
 */
public record Claim(PostId post, Instant at, Instant staleFrom) {
    /** Ours: no rule names a figure. A claim that was not renewed for so long may be taken over. */
    static final Duration STALE_AFTER = Duration.ofMinutes(30);

    static Claim of(IncidentClaimed event) {
        return new Claim(event.post(), event.at(), event.staleFrom());
    }

    boolean isStale(Instant now) {
        return !now.isBefore(staleFrom);
    }
}
