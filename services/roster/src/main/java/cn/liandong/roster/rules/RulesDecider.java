package cn.liandong.roster.rules;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.SetDutyRules;
import cn.liandong.contracts.duty.RosterEvent.DutyRulesSet;
import cn.liandong.contracts.journal.Decision;
import java.util.List;

/** Sets the rules of duty; the same once more change nothing. */
public final class RulesDecider {
    private RulesDecider() {}

    public static Decision<DutyEvent> decide(RosterCommand command, DutyRules rules) {
        return command instanceof SetDutyRules set && !set.rules().equals(rules.rules())
                ? Decision.accepted(List.of(new DutyRulesSet(set.rules())))
                : Decision.nothing();
    }

    public static DutyRules evolve(DutyRules rules, DutyEvent event) {
        return event instanceof DutyRulesSet(var set) ? new DutyRules(set) : rules;
    }
}
