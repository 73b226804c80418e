package cn.liandong.roster.rules;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyLimits;
import cn.liandong.contracts.duty.RosterCommand.SetDutyLimits;
import cn.liandong.contracts.duty.RosterEvent.DutyLimitsSet;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides how much duty a person may have. The same once more changes nothing, and the city's file takes nothing back that an
 * officer has set.
 */
final class LimitsDecider {
    private LimitsDecider() {}

    static Decision<DutyEvent> set(Moment moment, SetDutyLimits set, @Nullable DutyLimitsSet before) {
        var stands = before == null ? DutyLimits.DEFAULT : before.limits();
        boolean byFile = moment.actor().kind() == Actor.Kind.SYSTEM;
        if (stands.equals(set.limits()) || (byFile && before != null && before.by() != null)) {
            return Decision.nothing();
        }
        int revision = before == null ? 0 : before.number();
        if (set.revision() != null && set.revision() != revision) {
            return Decision.refused(
                    "LIMITS_CHANGED",
                    "You have read revision " + set.revision() + " of the limits of duty, and " + changed(before)
                            + ". Read that, and change it.");
        }
        return Decision.accepted(List.of(
                new DutyLimitsSet(set.limits(), revision + 1, moment.actor().post(), moment.now())));
    }

    private static String changed(@Nullable DutyLimitsSet before) {
        return before == null
                ? "nobody has set any"
                : "revision " + before.number() + " was set"
                        + (before.by() == null ? " by the city's file" : " at " + before.by())
                        + (before.at() == null ? "" : ", " + before.at());
    }
}
