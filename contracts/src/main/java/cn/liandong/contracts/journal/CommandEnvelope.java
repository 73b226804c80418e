package cn.liandong.contracts.journal;

import cn.liandong.contracts.ids.DrillId;
import org.jspecify.annotations.Nullable;

/**
 * A record of a `<service>-commands` topic. It carries no time, so that the same request always has the same bytes; the
 * time of the decision is the broker's.
 *
 * @param commandId hash of the caller's credential and its `Idempotency-Key`, or a deadline's own id
 */
public record CommandEnvelope<C>(
        String commandId,
        Actor actor,
        Handling handling,
        @Nullable DrillId drillId,
        C command) {}
