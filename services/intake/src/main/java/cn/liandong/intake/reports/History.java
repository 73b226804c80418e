package cn.liandong.intake.reports;

import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.reports.KnownReport;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An organization's own reports by time, category and incident, the newest first, a page at a time. */
final class History {
    /** So many are looked at for one page: a page may be short, or empty, and yet be followed by another. */
    static final int MOST_LOOKED_AT = 10_000;

    private History() {}

    /**
     * What is looked for.
     *
     * @param from received then or later
     * @param to received before
     * @param incident its number
     * @param after where the page before ended
     */
    record Query(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Category category,
            @Nullable String incident,
            @Nullable Cursor after,
            int limit) {}

    /** The place behind one report, which stays where it is whatever comes meanwhile. */
    record Cursor(Instant receivedAt, String id) {
        private static Cursor of(KnownReport report) {
            return new Cursor(report.receivedAt(), report.id().value());
        }

        /** Null where it is none. */
        static @Nullable Cursor read(String text) {
            try {
                var fields = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
                return fields.length == 2 ? new Cursor(Instant.parse(fields[0]), fields[1]) : null;
            } catch (IllegalArgumentException | DateTimeException e) {
                return null;
            }
        }

        @Override
        public String toString() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((receivedAt + " " + id).getBytes(StandardCharsets.UTF_8));
        }

        private boolean isBefore(KnownReport report) {
            int order = report.receivedAt().compareTo(receivedAt);
            return order < 0 || (order == 0 && report.id().value().compareTo(id) < 0);
        }
    }

    /**
     * A page.
     *
     * @param next null where nothing follows
     */
    record Page(List<KnownReport> reports, @Nullable Cursor next) {}

    /** @param incidentOf the number of a report's incident; null while it has none */
    static Page page(
            NavigableSet<KnownReport> newestFirst, Query query, Function<ReportId, @Nullable String> incidentOf) {
        var found = new ArrayList<KnownReport>();
        int looked = 0;
        for (var report : beginning(newestFirst, query)) {
            if (query.from() != null && report.receivedAt().isBefore(query.from())) {
                return new Page(found, null);
            }
            if (query.after() != null && !query.after().isBefore(report)) {
                continue;
            }
            if (isMeant(report, query, incidentOf)) {
                found.add(report);
            }
            looked++;
            if (found.size() == query.limit() || looked == MOST_LOOKED_AT) {
                return new Page(found, Cursor.of(report));
            }
        }
        return new Page(found, null);
    }

    /** Jumps to where the page begins, instead of passing over all that is newer. */
    private static NavigableSet<KnownReport> beginning(NavigableSet<KnownReport> newestFirst, Query query) {
        var last = query.after() == null ? query.to() : query.after().receivedAt();
        return last == null || newestFirst.isEmpty()
                ? newestFirst
                : newestFirst.tailSet(newestFirst.first().at(last), true);
    }

    private static boolean isMeant(KnownReport report, Query query, Function<ReportId, @Nullable String> incidentOf) {
        return (query.to() == null || report.receivedAt().isBefore(query.to()))
                && (query.category() == null || report.category() == query.category())
                && (query.incident() == null || query.incident().equals(incidentOf.apply(report.id())));
    }
}
