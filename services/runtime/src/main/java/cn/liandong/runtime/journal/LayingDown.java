package cn.liandong.runtime.journal;

import java.time.Duration;

/**
 * When a follower lays down its fold.
 *
 * @param least after the last one, however much came since
 * @param records that came since the last one, for the next to be due after the least time
 * @param most after the last one, when anything came since
 * @param atClose records that came since the last one, for one more at an orderly end
 * @param closeWithin what an orderly end waits for it
 */
record LayingDown(Duration least, long records, Duration most, long atClose, Duration closeWithin) {
    /**
     * A start reads what came since, which is 20 000 records at most or what a minute brings. Packing 100 000 reports and
     * what became of them takes a processor for two seconds, which once a minute is bearable beside deciding. Less than
     * 1 000 records are read sooner than all is packed, and a process has eight seconds for all that it closes.
     */
    static final LayingDown HOUSE =
            new LayingDown(Duration.ofSeconds(60), 20_000, Duration.ofMinutes(10), 1_000, Duration.ofSeconds(2));

    boolean isDue(Duration sinceTheLast, long recordsSince) {
        return recordsSince > 0
                && (sinceTheLast.compareTo(most) >= 0
                        || (recordsSince >= records && sinceTheLast.compareTo(least) >= 0));
    }

    boolean isDueAtClose(long recordsSince) {
        return recordsSince >= atClose;
    }
}
