package cn.liandong.dispatch.clocks;

import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ClockCommand.DefineClock;
import cn.liandong.contracts.response.ClockEvent.ClockDefined;
import cn.liandong.contracts.response.ResponseEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides the rows of a city's table. The same row once more changes nothing, and the city's file takes nothing back that an
 * officer has set.
 */
final class TableDecider {
    /** Each row starts a clock with every incident; ours. */
    static final int MOST_ROWS = 60;

    private TableDecider() {}

    static Decision<ResponseEvent> define(Moment moment, DefineClock define, boolean leadsTheCity, Clocks clocks) {
        var row = define.row();
        boolean byFile = moment.actor().kind() == Actor.Kind.SYSTEM;
        if (!byFile && !leadsTheCity) {
            return Decision.refused(
                    "NOT_THE_DUTY_LEADER",
                    "Only the city's duty leader, or the city's file, defines a statutory clock. Ask the leader of the shift.");
        }
        var before = clocks.rows().get(row.id());
        if (before != null && (before.row().equals(row) || (byFile && before.by() != null))) {
            return Decision.nothing();
        }
        int stands = before == null ? 0 : before.number();
        if (define.revision() != null && define.revision() != stands) {
            return Decision.refused(
                    "CLOCK_CHANGED",
                    "You have read revision " + define.revision() + " of the clock " + row.id() + ", and "
                            + changed(before) + ". Read that, and change it.");
        }
        if (clocks.rows().size() >= MOST_ROWS && before == null) {
            return Decision.refused(
                    "TOO_MANY_CLOCKS",
                    "A city has at most " + MOST_ROWS
                            + " statutory clocks: each would run with every incident. Leave out what does not apply.");
        }
        return Decision.accepted(
                List.of(new ClockDefined(row, stands + 1, moment.actor().post(), moment.now())));
    }

    private static String changed(@Nullable ClockDefined before) {
        return before == null
                ? "there is none of that id"
                : "revision " + before.number() + " was set"
                        + (before.by() == null ? " by the city's file" : " at " + before.by())
                        + (before.at() == null ? "" : ", " + before.at());
    }
}
