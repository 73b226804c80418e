package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What changes a roster for a while, in the journal `duty`; who did it stands on the entry. */
public sealed interface OverrideEvent extends DutyEvent {

    /** It holds within its window. */
    record OverrideMade(DutyOverride override) implements OverrideEvent {}

    /**
     * It holds no more.
     *
     * @param from from when: its own beginning where it had not begun, else the moment it was taken back
     */
    record OverrideWithdrawn(OverrideId override, PostId post, Instant from, String reason) implements OverrideEvent {}

    /**
     * One person asks another to change shifts 换班申请; nothing changes until the other accepts.
     *
     * @param at null in what was written before it was kept
     */
    record SwapAsked(Swap swap, @Nullable Instant at) implements OverrideEvent {}

    /** The other accepted: the two overrides stand in the same entry. */
    record SwapAccepted(OverrideId swap) implements OverrideEvent {}

    /**
     * It comes to nothing.
     *
     * @param reason why, in words; null where its first shift began before an answer
     */
    record SwapEnded(OverrideId swap, PersonId by, @Nullable String reason) implements OverrideEvent {}
}
