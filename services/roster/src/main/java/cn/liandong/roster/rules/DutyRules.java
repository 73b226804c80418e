package cn.liandong.roster.rules;

import cn.liandong.contracts.duty.DutyLimits;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterEvent.DutyLimitsSet;
import cn.liandong.contracts.duty.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one jurisdiction, the first that fits a post holds.
 *
 * @param limitsSet how much duty a person may have, as it was last set; null where nobody has
 */
public record DutyRules(List<DutyRule> rules, @Nullable DutyLimitsSet limitsSet) {
    /** What holds where nobody has said anything: one person, the clock turns the shifts. */
    public static final DutyRule DEFAULT =
            new DutyRule("default", null, null, 1, null, 60, 10, null, "Order 708 art. 14 (U)");

    public static final DutyRules EMPTY = new DutyRules(List.of(), null);

    public DutyRules {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    DutyRules with(List<DutyRule> set) {
        return new DutyRules(set, limitsSet);
    }

    DutyRules with(DutyLimitsSet set) {
        return new DutyRules(rules, set);
    }

    public DutyLimits limits() {
        return limitsSet == null ? DutyLimits.DEFAULT : limitsSet.limits();
    }

    /** The rule for posts of this kind at this tier. */
    public DutyRule of(Tier tier, PostKind kind) {
        return rules.stream().filter(rule -> rule.fits(tier, kind)).findFirst().orElse(DEFAULT);
    }
}
