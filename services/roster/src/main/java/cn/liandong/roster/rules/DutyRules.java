package cn.liandong.roster.rules;

import cn.liandong.contracts.duty.DutyLimits;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import java.util.List;

/** The rules of one jurisdiction, the first that fits a post holds. */
public record DutyRules(List<DutyRule> rules, DutyLimits limits) {
    /** What holds where nobody has said anything: one person, the clock turns the shifts. */
    public static final DutyRule DEFAULT =
            new DutyRule("default", null, null, 1, null, 60, 10, null, "Order 708 art. 14 (U)");

    public static final DutyRules EMPTY = new DutyRules(List.of(), DutyLimits.DEFAULT);

    public DutyRules {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    DutyRules with(List<DutyRule> set) {
        return new DutyRules(set, limits);
    }

    DutyRules with(DutyLimits set) {
        return new DutyRules(rules, set);
    }

    /** The rule for posts of this kind at this tier. */
    public DutyRule of(Tier tier, PostKind kind) {
        return rules.stream().filter(rule -> rule.fits(tier, kind)).findFirst().orElse(DEFAULT);
    }
}
