package cn.liandong.reports;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.ReportRecord;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps each report once: a repeat gets the answer of the first, and another body under the same key is turned away. */
public final class ReportKeeper {
    private final KeptReports reports;
    private final ReportWriter writer;
    /** Reports on their way to disk, by key, so that a repeat that comes meanwhile waits for the same write. */
    private final Map<String, Writing> writing = new ConcurrentHashMap<>();

    public ReportKeeper(KeptReports reports, ReportWriter writer) {
        this.reports = reports;
        this.writer = writer;
    }

    /**
     * A report on disk.
     *
     * @param repeated it was there before
     */
    public record Kept(KnownReport report, boolean repeated) {}

    private record Writing(String bodyHash, CompletableFuture<KnownReport> done) {}

    /**
     * Completes once the report is on disk; exceptionally where it is not known to be.
     *
     * @throws KnownKey where the key came before with another body
     */
    public CompletableFuture<Kept> keep(Jurisdiction jurisdiction, ReportRecord report) {
        var known = known(report);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        var mine = new Writing(report.bodyHash(), new CompletableFuture<>());
        var other = writing.putIfAbsent(report.keyHash(), mine);
        if (other != null) {
            if (!other.bodyHash().equals(report.bodyHash())) {
                throw new KnownKey();
            }
            return other.done().thenApply(first -> new Kept(first, true));
        }
        try {
            // The one before may have come to disk between the two looks.
            var meanwhile = known(report);
            var done = meanwhile != null
                    ? CompletableFuture.completedFuture(meanwhile.report())
                    : write(jurisdiction, report);
            return done.whenComplete((kept, error) -> settle(report.keyHash(), mine, kept, error))
                    .thenApply(kept -> new Kept(kept, meanwhile != null));
        } catch (RuntimeException e) {
            settle(report.keyHash(), mine, null, e);
            throw e;
        }
    }

    private CompletableFuture<KnownReport> write(Jurisdiction jurisdiction, ReportRecord report) {
        return writer.write(jurisdiction, report)
                .thenApply(at -> reports.add(report.keyHash(), KnownReport.of(report, at)));
    }

    private void settle(String keyHash, Writing mine, @Nullable KnownReport kept, @Nullable Throwable error) {
        writing.remove(keyHash, mine);
        if (kept != null) {
            mine.done().complete(kept);
        } else {
            mine.done().completeExceptionally(error == null ? new IllegalStateException("not written") : error);
        }
    }

    private @Nullable Kept known(ReportRecord report) {
        var underKey = reports.underKey(report.keyHash());
        for (var known : underKey) {
            if (known.bodyHash().equals(report.bodyHash())) {
                return new Kept(known, true);
            }
        }
        if (!underKey.isEmpty()) {
            throw new KnownKey();
        }
        return null;
    }
}
