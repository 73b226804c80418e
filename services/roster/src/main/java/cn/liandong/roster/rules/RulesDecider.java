package cn.liandong.roster.rules;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.SetDutyLimits;
import cn.liandong.contracts.duty.RosterCommand.SetDutyRules;
import cn.liandong.contracts.duty.RosterEvent.DutyLimitsSet;
import cn.liandong.contracts.duty.RosterEvent.DutyRulesSet;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import java.util.List;

/** Sets the rules and the limits of duty; the same once more change nothing. */
public final class RulesDecider {
    private RulesDecider() {}

    public static Decision<DutyEvent> decide(Moment moment, RosterCommand command, DutyRules rules) {
        return switch (command) {
            case SetDutyRules set
            when !set.rules().equals(rules.rules()) -> Decision.accepted(List.of(new DutyRulesSet(set.rules())));
            case SetDutyLimits set -> LimitsDecider.set(moment, set, rules.limitsSet());
            default -> Decision.nothing();
        };
    }

    public static DutyRules evolve(DutyRules rules, DutyEvent event) {
        return switch (event) {
            case DutyRulesSet(var set) -> rules.with(set);
            case DutyLimitsSet set -> rules.with(set);
            default -> rules;
        };
    }
}
