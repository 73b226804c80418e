package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Position;

/** What a reader makes of one record. */
sealed interface Reading<C> {
    Position after();

    record Legible<C>(Received<C> received) implements Reading<C> {
        @Override
        public Position after() {
            return received.after();
        }
    }

    /** It does not continue its journal's chain: nobody counts it. */
    record Ignored<C>(Position after) implements Reading<C> {}

    /** It cannot be parsed: quarantined with an alarm, and passed. */
    record Unreadable<C>(Position after, String reason) implements Reading<C> {}
}
