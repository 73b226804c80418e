package cn.liandong.intake.quotas;

import java.util.List;

/** How much one key may send in a minute to one instance, a row for each figure. */
public record QuotaTable(List<Row> rows) {
    /** What is counted. */
    public enum Counted {
        /** Reports, initial ones and what goes on from them. */
        REPORTS,
        /** Initial reports besides, which count like any other. */
        RESERVE,
        /** All other calls: what is read, confirmed or kept. */
        CALLS
    }

    /**
     * A row.
     *
     * @param source the law, order or document it comes from
     * @param verified V where it was checked against the published text, U where it was not
     */
    public record Row(String id, Counted counted, int perMinute, String source, String verified) {}

    public QuotaTable {
        rows = List.copyOf(rows);
        for (var counted : Counted.values()) {
            long found = rows.stream().filter(row -> row.counted() == counted).count();
            if (found != 1 || rows.stream().anyMatch(row -> row.perMinute() < 1)) {
                throw new IllegalArgumentException("the table of quotas has " + found + " rows for " + counted
                        + ", or one below one a minute: exactly one of at least one was expected");
            }
        }
    }

    int perMinute(Counted counted) {
        return rows.stream()
                .filter(row -> row.counted() == counted)
                .findFirst()
                .orElseThrow()
                .perMinute();
    }
}
