package cn.liandong.roster.overrides;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.OverrideCommand.AnswerSwap;
import cn.liandong.contracts.duty.OverrideCommand.AskSwap;
import cn.liandong.contracts.duty.OverrideCommand.EndSwap;
import cn.liandong.contracts.duty.OverrideCommand.WithdrawSwap;
import cn.liandong.contracts.duty.OverrideEvent;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideEvent.SwapAccepted;
import cn.liandong.contracts.duty.OverrideEvent.SwapAsked;
import cn.liandong.contracts.duty.OverrideEvent.SwapEnded;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.Swap;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A swap is asked and accepted; then it is two overrides, and nothing before. */
final class Swaps {
    private Swaps() {}

    static Decision<DutyEvent> ask(Moment moment, AskSwap ask, Seated seated) {
        var refusal = Reasons.refusal(ask.reason());
        if (refusal != null) {
            return refusal;
        }
        if (begin(ask.asker(), ask.other()).isBefore(moment.now())) {
            return new Refused<>(
                    "IN_THE_PAST", "One of the two shifts has begun: an override changes a shift that is under way.");
        }
        if (ask.asker().person().equals(ask.other().person())) {
            return new Refused<>("SAME_PERSON", "A swap is between two people: name another one.");
        }
        var swap = new Swap(OverrideIds.of(moment.inputId()), ask.asker(), ask.other(), ask.reason());
        var missing = notRostered(swap, seated);
        return missing != null ? missing : Decision.accepted(List.of(new SwapAsked(swap, moment.now())));
    }

    static Decision<DutyEvent> answer(AnswerSwap answer, Overrides overrides, Seated seated) {
        var swap = overrides.swaps().get(answer.swap());
        if (swap == null) {
            return over(answer.swap());
        }
        if (!swap.other().person().equals(answer.by())) {
            return new Refused<>(
                    "NOT_ASKED", "The swap was put to " + swap.other().person() + ", who alone answers it.");
        }
        if (!answer.accept()) {
            var refusal = Reasons.refusal(answer.reason());
            return refusal != null
                    ? refusal
                    : Decision.accepted(List.of(new SwapEnded(swap.id(), answer.by(), answer.reason())));
        }
        // The roster may have changed since it was asked.
        var missing = notRostered(swap, seated);
        return missing != null
                ? missing
                : Decision.accepted(List.of(
                        new SwapAccepted(swap.id()),
                        new OverrideMade(seated(swap, 1, swap.other(), swap.asker())),
                        new OverrideMade(seated(swap, 2, swap.asker(), swap.other()))));
    }

    static Decision<DutyEvent> withdraw(WithdrawSwap withdraw, Overrides overrides) {
        var swap = overrides.swaps().get(withdraw.swap());
        if (swap == null) {
            return over(withdraw.swap());
        }
        return swap.asker().person().equals(withdraw.by())
                ? Decision.accepted(List.of(new SwapEnded(swap.id(), withdraw.by(), null)))
                : new Refused<>("NOT_THE_ASKER", "Only " + swap.asker().person() + " takes this swap back.");
    }

    static Decision<DutyEvent> end(EndSwap end, Overrides overrides) {
        var swap = overrides.swaps().get(end.swap());
        return swap == null
                ? Decision.nothing()
                : Decision.accepted(
                        List.of(new SwapEnded(swap.id(), swap.asker().person(), null)));
    }

    static Overrides evolve(Overrides overrides, OverrideEvent event) {
        return switch (event) {
            case SwapAsked(var swap, var at) -> {
                var begin = begin(swap.asker(), swap.other());
                yield new Overrides(
                        overrides.byPost(),
                        overrides.swaps().plus(swap.id(), swap),
                        overrides
                                .deadlines()
                                .with(new Deadline<>(
                                        "swap/" + swap.id(),
                                        begin,
                                        (at == null ? Duration.ofDays(366) : Duration.between(at, begin)).toMillis(),
                                        new EndSwap(swap.id(), begin))));
            }
            case SwapAccepted(var swap) -> without(overrides, swap);
            case SwapEnded ended -> without(overrides, ended.swap());
            case OverrideMade made -> overrides;
            case OverrideEvent.OverrideWithdrawn withdrawn -> overrides;
        };
    }

    private static Overrides without(Overrides overrides, OverrideId swap) {
        return new Overrides(
                overrides.byPost(),
                overrides.swaps().minus(swap),
                overrides.deadlines().without("swap/" + swap));
    }

    private static DutyOverride seated(Swap swap, int number, Swap.Seat seat, Swap.Seat comes) {
        return new DutyOverride(
                OverrideIds.of(swap.id(), number),
                seat.post(),
                OverrideKind.REPLACE,
                seat.from(),
                seat.until(),
                List.of(seat.person()),
                List.of(comes.person()),
                swap.reason());
    }

    private static @org.jspecify.annotations.Nullable Refused<DutyEvent> notRostered(Swap swap, Seated seated) {
        for (var seat : List.of(swap.asker(), swap.other())) {
            if (!seat.until().isAfter(seat.from()) || !seated.holds(seat)) {
                return new Refused<>(
                        "NOT_ROSTERED_THERE",
                        seat.person() + " does not sit at " + seat.post() + " from " + seat.from() + " until "
                                + seat.until() + ": name a shift as the roster has it.");
            }
        }
        return null;
    }

    private static Refused<DutyEvent> over(OverrideId swap) {
        return new Refused<>(
                "NO_SUCH_SWAP",
                "No swap " + swap + " waits for an answer: it was answered, taken back, or its time came.");
    }

    private static Instant begin(Swap.Seat one, Swap.Seat other) {
        return one.from().isBefore(other.from()) ? one.from() : other.from();
    }
}
