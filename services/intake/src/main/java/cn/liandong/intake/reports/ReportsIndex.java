package cn.liandong.intake.reports;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.reports.KeptReports;
import cn.liandong.reports.KnownReport;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which report came under which key: a fold of the topic {@code reports}. One report takes about 650 bytes of memory when
 * it has no warnings, so 100 000 reports take 65 MB; the bodies are not kept here.
 */
public final class ReportsIndex implements KeptReports {
    private final Map<String, List<KnownReport>> byKey = new ConcurrentHashMap<>();
    private final Map<ReportId, String> keys = new ConcurrentHashMap<>();
    private final Map<OrganizationId, NavigableSet<KnownReport>> ofOrganization = new ConcurrentHashMap<>();
    /** The reports that go on from a report at once. */
    private final Map<ReportId, List<ReportId>> followers = new ConcurrentHashMap<>();

    /** Folds a record; the first time it was received counts. A tombstone forgets the report. */
    public void told(String id, @Nullable ReportRecord record, Instant at) {
        if (record == null) {
            forget(new ReportId(id));
        } else {
            add(record.keyHash(), KnownReport.of(record, at));
        }
    }

    @Override
    public List<KnownReport> underKey(String keyHash) {
        return byKey.getOrDefault(keyHash, List.of());
    }

    /** The report of this id. */
    public @Nullable KnownReport find(ReportId id) {
        var key = keys.get(id);
        return key == null ? null : named(id, underKey(key));
    }

    /** A report and all that one organization told before and after it, in the order they came. */
    public List<KnownReport> chain(KnownReport of) {
        var first = of;
        var before = followed(first);
        while (before != null) {
            first = before;
            before = followed(first);
        }
        var all = new LinkedHashMap<ReportId, KnownReport>();
        var next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            var report = next.remove();
            if (all.putIfAbsent(report.id(), report) == null) {
                followers.getOrDefault(report.id(), List.of()).stream()
                        .map(this::find)
                        .filter(Objects::nonNull)
                        .filter(one -> one.organization().equals(of.organization()))
                        .forEach(next::add);
            }
        }
        return all.values().stream()
                .sorted(Comparator.comparing(KnownReport::receivedAt))
                .toList();
    }

    private @Nullable KnownReport followed(KnownReport report) {
        var follows = report.chain().follows();
        var found = follows == null ? null : find(follows);
        return found != null && found.organization().equals(report.organization()) ? found : null;
    }

    private static List<ReportId> both(List<ReportId> known, List<ReportId> more) {
        return known.containsAll(more)
                ? known
                : Stream.concat(known.stream(), more.stream()).toList();
    }

    @Override
    public KnownReport add(String keyHash, KnownReport report) {
        var all = byKey.merge(
                keyHash,
                List.of(report),
                (known, more) -> named(report.id(), known) != null
                        ? known
                        : Stream.concat(known.stream(), more.stream()).toList());
        keys.put(report.id(), keyHash);
        var follows = report.chain().follows();
        if (follows != null) {
            followers.merge(follows, List.of(report.id()), ReportsIndex::both);
        }
        var remembered = named(report.id(), all);
        if (remembered == null) {
            return report;
        }
        ofOrganization
                .computeIfAbsent(
                        report.organization(), any -> new ConcurrentSkipListSet<>(KnownReport.IN_ORDER_OF_RECEIPT))
                .add(remembered);
        return remembered;
    }

    /** The organization's reports, the newest first. */
    NavigableSet<KnownReport> newestOf(OrganizationId organization) {
        return ofOrganization
                .getOrDefault(organization, Collections.emptyNavigableSet())
                .descendingSet();
    }

    /** The fold as it stands, and perhaps a report more that is on disk already. */
    public ReportsFold fold() {
        return new ReportsFold(byKey.entrySet());
    }

    /** Knows again what was folded. */
    public void takeUp(ReportsFold fold) {
        for (var entry : fold.underKeys()) {
            entry.getValue().forEach(report -> add(entry.getKey(), report));
        }
    }

    private void forget(ReportId id) {
        var report = find(id);
        var own = report == null ? null : ofOrganization.get(report.organization());
        if (own != null) {
            own.remove(report);
        }
        var key = keys.remove(id);
        if (key != null) {
            byKey.computeIfPresent(key, (k, known) -> {
                var rest = known.stream().filter(one -> !one.id().equals(id)).toList();
                return rest.isEmpty() ? null : rest;
            });
        }
    }

    private static @Nullable KnownReport named(ReportId id, List<KnownReport> reports) {
        for (var report : reports) {
            if (report.id().equals(id)) {
                return report;
            }
        }
        return null;
    }
}
