package cn.liandong.reports;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.runtime.observe.Reserve;
import cn.liandong.runtime.observe.Shortage;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Writes a report and completes with the broker's time once it is on disk, or exceptionally. */
@FunctionalInterface
public interface ReportWriter {
    CompletableFuture<Instant> write(Jurisdiction jurisdiction, ReportRecord report);

    /** Nothing was written, because what is left is kept for what was begun. */
    final class NoRoom extends RuntimeException {
        private final Shortage shortage;

        NoRoom(Shortage shortage) {
            super("less is free than must be kept: " + shortage, null, false, false);
            this.shortage = shortage;
        }

        public Shortage shortage() {
            return shortage;
        }
    }

    /**
     * The same writer, which completes with {@link NoRoom} and writes nothing while something is short. It stands before the
     * write and not before the edge: a repeat of a report that is on disk writes nothing, and is answered as ever.
     */
    static ReportWriter keepingReserve(ReportWriter writer, Reserve reserve) {
        return (jurisdiction, report) -> {
            var shortage = reserve.shortage();
            return shortage == null
                    ? writer.write(jurisdiction, report)
                    : CompletableFuture.failedFuture(new NoRoom(shortage));
        };
    }
}
