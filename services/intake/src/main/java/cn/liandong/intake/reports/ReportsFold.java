package cn.liandong.intake.reports;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Handling;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What {@link ReportsIndex} has folded, as it is laid down: as JSON one short line for each report. */
public final class ReportsFold {
    private final List<Map.Entry<String, List<KnownReport>>> underKeys;

    ReportsFold(Collection<Map.Entry<String, List<KnownReport>>> underKeys) {
        this.underKeys = new ArrayList<>(underKeys);
    }

    List<Map.Entry<String, List<KnownReport>>> underKeys() {
        return underKeys;
    }

    /** The reports that came under one key. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Key(String keyHash, List<Line> reports) {}

    /** One report. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Line(
            ReportId id,
            OrganizationId organization,
            String bodyHash,
            Handling handling,
            Instant receivedAt,
            List<ReportRecord.Warning> warnings) {
        static Line of(KnownReport report) {
            return new Line(
                    report.id(),
                    report.organization(),
                    report.bodyHash(),
                    report.handling(),
                    report.receivedAt(),
                    report.warnings());
        }

        KnownReport report() {
            return new KnownReport(id, organization, bodyHash, handling, receivedAt, List.copyOf(warnings));
        }
    }

    @JsonValue
    List<Key> lines() {
        return underKeys.stream()
                .map(entry -> new Key(
                        entry.getKey(), entry.getValue().stream().map(Line::of).toList()))
                .toList();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ReportsFold of(List<Key> lines) {
        return new ReportsFold(lines.stream()
                .map(key -> Map.entry(
                        key.keyHash(), key.reports().stream().map(Line::report).toList()))
                .toList());
    }
}
