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
     * A start reads some 40 000 records a second and has fifteen seconds for everything, so that 20 000 are half a second
     * of it. Packing 100 000 reports takes a processor for seconds, which once a minute is bearable beside deciding. Less
     * than 1 000 records are read sooner than they are packed, and an end has eight seconds for all that closes.
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
