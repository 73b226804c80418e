package cn.liandong.roster.overrides;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.OverrideCommand;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.duty.OverrideCommand.WithdrawOverride;
import cn.liandong.contracts.duty.OverrideEvent;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Moment;
import java.time.Instant;
import java.util.List;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Makes overrides and takes them back, and what swaps come to. */
public final class OverridesDecider {
    private OverridesDecider() {}

    /**
     * Decides on what was decided before.
     *
     * @param seated who is rostered where, with everything that was decided so far
     */
    public static Decision<DutyEvent> decide(
            Moment moment, OverrideCommand command, Overrides overrides, Seated seated) {
        return switch (command) {
            case MakeOverride make -> make(moment, make);
            case WithdrawOverride withdraw -> withdraw(moment.now(), withdraw, overrides);
            case OverrideCommand.AskSwap ask -> Swaps.ask(moment, ask, seated);
            case OverrideCommand.AnswerSwap answer -> Swaps.answer(answer, overrides, seated);
            case OverrideCommand.WithdrawSwap withdraw -> Swaps.withdraw(withdraw, overrides);
            case OverrideCommand.EndSwap end -> Swaps.end(end, overrides);
        };
    }

    public static Overrides evolve(Overrides overrides, DutyEvent event) {
        return switch (event) {
            case OverrideMade(var made) ->
                overrides.with(made.post(), overrides.of(made.post()).plus(made));
            case OverrideWithdrawn withdrawn ->
                overrides.with(withdrawn.post(), withdrawn(overrides.of(withdrawn.post()), withdrawn));
            case OverrideEvent swap -> Swaps.evolve(overrides, swap);
            // What is over is never asked for again: who answered then is in the journal.
            case DutyChanged changed ->
                overrides.with(changed.post(), since(overrides.of(changed.post()), changed.from()));
            default -> overrides;
        };
    }

    private static Decision<DutyEvent> make(Moment moment, MakeOverride make) {
        for (var policy : OverridePolicies.all()) {
            var refusal = policy.refusal(make, moment.now());
            if (refusal != null) {
                return refusal;
            }
        }
        var asked = make.from();
        var from = asked == null || asked.isBefore(moment.now()) ? moment.now() : asked;
        return Decision.accepted(List.of(new OverrideMade(new DutyOverride(
                OverrideIds.of(moment.inputId()),
                make.post(),
                make.kind(),
                from,
                make.until(),
                make.out(),
                make.in(),
                make.reason()))));
    }

    private static Decision<DutyEvent> withdraw(Instant now, WithdrawOverride command, Overrides overrides) {
        var refusal = Reasons.refusal(command.reason());
        if (refusal != null) {
            return refusal;
        }
        var override = overrides.find(command.override());
        return override == null || !override.until().isAfter(now)
                ? new Refused<>(
                        "NO_SUCH_OVERRIDE",
                        "No override " + command.override()
                                + " holds or is to hold: it may be over, or was taken back before.")
                : Decision.accepted(List.of(new OverrideWithdrawn(
                        override.id(), override.post(), latest(now, override.from()), command.reason())));
    }

    private static PVector<DutyOverride> withdrawn(PVector<DutyOverride> all, OverrideWithdrawn withdrawn) {
        PVector<DutyOverride> left = TreePVector.empty();
        for (var one : all) {
            if (!one.id().equals(withdrawn.override())) {
                left = left.plus(one);
            } else if (one.from().isBefore(withdrawn.from())) {
                left = left.plus(new DutyOverride(
                        one.id(),
                        one.post(),
                        one.kind(),
                        one.from(),
                        withdrawn.from(),
                        one.out(),
                        one.in(),
                        one.reason()));
            }
        }
        return left;
    }

    private static PVector<DutyOverride> since(PVector<DutyOverride> all, Instant instant) {
        return TreePVector.from(
                all.stream().filter(one -> one.until().isAfter(instant)).toList());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
