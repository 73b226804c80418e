package cn.liandong.console.calls;

import cn.liandong.console.pictures.LinkedReports;
import cn.liandong.console.pictures.Picture;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.reports.KeptReports;
import cn.liandong.reports.KnownReport;
import cn.liandong.reports.ReportIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a jurisdiction that are on disk: those just written here, and those of the picture. In the moment between,
 * and on another instance, a repeat is written again under the same id, which changes nothing.
 */
final class WrittenCalls implements KeptReports {
    private static final int MOST_KEPT = 1_000;

    private final Jurisdiction jurisdiction;
    private final Supplier<Picture> picture;
    private final Map<String, List<KnownReport>> latest = new LinkedHashMap<>();

    WrittenCalls(Jurisdiction jurisdiction, Supplier<Picture> picture) {
        this.jurisdiction = jurisdiction;
        this.picture = picture;
    }

    @Override
    public List<KnownReport> underKey(String keyHash) {
        var written = ofHere(keyHash);
        return written.isEmpty()
                ? LinkedReports.beginningWith(picture.get(), ReportIds.underKey(jurisdiction, keyHash)).stream()
                        .map(linked -> KnownReport.of(linked.record(), linked.receivedAt()))
                        .toList()
                : written;
    }

    private synchronized List<KnownReport> ofHere(String keyHash) {
        return latest.getOrDefault(keyHash, List.of());
    }

    @Override
    public synchronized KnownReport add(String keyHash, KnownReport report) {
        for (var known : latest.getOrDefault(keyHash, List.of())) {
            if (known.id().equals(report.id())) {
                return known;
            }
        }
        latest.merge(
                keyHash,
                List.of(report),
                (known, more) -> Stream.concat(known.stream(), more.stream()).toList());
        var eldest = latest.keySet().iterator();
        while (latest.size() > MOST_KEPT) {
            eldest.next();
            eldest.remove();
        }
        return report;
    }

    /** One that was written here; null where it was not, or long ago. */
    synchronized @Nullable KnownReport find(ReportId id) {
        return latest.values().stream()
                .flatMap(List::stream)
                .filter(report -> report.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
