package cn.liandong.console.audits;

import cn.liandong.contracts.access.AuditRecord;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the topic `audit`, page by page. */
@FunctionalInterface
public interface AuditReader {
    /** The page that is asked for; empty is never a fault, and a fault is an exception. */
    Page read(Jurisdiction jurisdiction, Asked asked);

    /**
     * What is asked for, by the time when it was written.
     *
     * @param until exclusive
     * @param post whose; null for everybody's
     * @param after where the page before this one ended; null for the first
     */
    record Asked(
            Instant from,
            Instant until,
            @Nullable PostId post,
            @Nullable Long after,
            int most) {
        public boolean isWanted(AuditRecord record) {
            return post == null || post.equals(record.post());
        }
    }

    /**
     * A page, the oldest first.
     *
     * @param next where the next one begins; null where this is the last
     */
    record Page(List<Written> records, @Nullable Long next) {}

    /** A record, and when it was written. */
    record Written(Instant at, AuditRecord record) {}
}
