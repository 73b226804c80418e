package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.ReportRecord;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds reports of the incidents of a picture. */
public final class LinkedReports {
    private LinkedReports() {}

    /** A report, and the broker's time of it. */
    public record LinkedReport(ReportRecord record, Instant receivedAt) {}

    /** Null where none of this id was read, or it was erased. */
    public static @Nullable ReportRecord find(Picture picture, ReportId id) {
        return picture.records().reports().get(id);
    }

    /** Null where it belongs to none that the picture has. */
    public static @Nullable IncidentId incidentOf(Picture picture, ReportId id) {
        return picture.records().linked().get(id);
    }

    /** The reports of an incident, in the order they came. */
    public static List<LinkedReport> of(Picture picture, IncidentId incident) {
        var view = picture.incidents().get(incident);
        return view == null
                ? List.of()
                : view.reports().stream()
                        .flatMap(linked -> linked(picture, linked))
                        .toList();
    }

    /** Those whose id begins so. It looks at all of them, and is for what a person does. */
    public static List<LinkedReport> beginningWith(Picture picture, String id) {
        return picture.records().linked().entrySet().stream()
                .filter(linked -> linked.getKey().value().startsWith(id))
                .flatMap(linked -> of(picture, linked.getValue()).stream()
                        .filter(report -> report.record().id().equals(linked.getKey())))
                .toList();
    }

    private static Stream<LinkedReport> linked(Picture picture, IncidentView.LinkedReport linked) {
        var record = find(picture, linked.report());
        return record == null ? Stream.empty() : Stream.of(new LinkedReport(record, linked.receivedAt()));
    }
}
