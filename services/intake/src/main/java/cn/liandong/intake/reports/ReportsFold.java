package cn.liandong.intake.reports;

import cn.liandong.reports.KnownReport;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonValue;
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
    record Key(String keyHash, List<KnownReport> reports) {}

    @JsonValue
    List<Key> lines() {
        return underKeys.stream()
                .map(entry -> new Key(entry.getKey(), entry.getValue()))
                .toList();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ReportsFold of(List<Key> lines) {
        return new ReportsFold(lines.stream()
                .map(key -> Map.entry(key.keyHash(), key.reports()))
                .toList());
    }
}
