package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changes a roster for a while: overrides 替班 and swaps. */
public sealed interface OverrideCommand extends RosterCommand {

    /**
     * Changes who sits at a post within a window, as {@link DutyOverride} says it.
     *
     * @param from null for at once; never in the past
     */
    record MakeOverride(
            PostId post,
            OverrideKind kind,
            @Nullable Instant from,
            Instant until,
            List<PersonId> out,
            List<PersonId> in,
            String reason)
            implements OverrideCommand {
        public MakeOverride {
            out = out == null ? List.of() : List.copyOf(out);
            in = in == null ? List.of() : List.copyOf(in);
        }
    }

    /** Takes an override back; one that has begun ends now. */
    record WithdrawOverride(OverrideId override, String reason) implements OverrideCommand {}

    /** Asks the other to change shifts. */
    record AskSwap(Swap.Seat asker, Swap.Seat other, String reason) implements OverrideCommand {}

    /**
     * Answers a swap.
     *
     * @param by the one who was asked
     * @param reason needed to decline
     */
    record AnswerSwap(
            OverrideId swap,
            PersonId by,
            boolean accept,
            @Nullable String reason) implements OverrideCommand {}

    /** The asker takes it back before it was answered. */
    record WithdrawSwap(OverrideId swap, PersonId by) implements OverrideCommand {}

    /** A deadline: a swap that nobody has answered comes to nothing when its first shift begins. */
    record EndSwap(OverrideId swap, Instant dueAt) implements OverrideCommand {}
}
