package cn.liandong.intake.followups;

import java.time.Duration;
import java.util.List;

/** Within how long whoever reported has to report again, a row for each case. */
public record FollowUpTable(List<Row> rows) {
    /** When a row says how long. */
    public enum Trigger {
        /** After a report, while the two-minute form is not filled. */
        MINIMUM_MISSING,
        /** After the first report, where that form is filled. */
        FIRST,
        /** After any later one. */
        NEXT,
        /** After one that did not come in time. */
        MISSED
    }

    /**
     * A row.
     *
     * @param source the law, order or document it comes from
     * @param verified V where it was checked against the published text, U where it was not
     */
    public record Row(String id, Trigger trigger, int withinMinutes, String source, String verified) {
        Duration within() {
            return Duration.ofMinutes(withinMinutes);
        }
    }

    public FollowUpTable {
        rows = List.copyOf(rows);
        for (var trigger : Trigger.values()) {
            long found = rows.stream().filter(row -> row.trigger() == trigger).count();
            if (found != 1 || rows.stream().anyMatch(row -> row.withinMinutes() < 1)) {
                throw new IllegalArgumentException("the table of follow-ups has " + found + " rows for " + trigger
                        + ", or one below a minute: exactly one of at least a minute was expected");
            }
        }
    }

    Row row(Trigger trigger) {
        return rows.stream().filter(row -> row.trigger() == trigger).findFirst().orElseThrow();
    }
}
