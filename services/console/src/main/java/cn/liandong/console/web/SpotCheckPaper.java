package cn.liandong.console.web;

import cn.liandong.console.papers.ResultTable;
import cn.liandong.console.rosters.SpotCheckResult;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Writes what came of spot checks as a table to pass on 抽查结果, in Chinese: it is an official paper. */
final class SpotCheckPaper {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final List<String> COLUMNS = List.of("单位", "点名次数", "按时应答", "未按时应答", "其中超时应答", "应答用时中位数（秒）");

    private SpotCheckPaper() {}

    static ResultTable of(SpotCheckReader.Span span, List<SpotCheckResult> results, ZoneId zone) {
        return new ResultTable(
                "抽查点名结果",
                moment(span.from(), zone) + " 至 " + moment(span.until(), zone),
                COLUMNS,
                results.stream().map(SpotCheckPaper::row).toList());
    }

    private static ResultTable.Row row(SpotCheckResult result) {
        var figures = new ArrayList<@org.jspecify.annotations.Nullable Long>();
        for (int count : new int[] {result.called(), result.answered(), result.missed(), result.late()}) {
            figures.add((long) count);
        }
        figures.add(result.medianSeconds());
        return new ResultTable.Row(result.organization().name(), figures);
    }

    private static String moment(Instant at, ZoneId zone) {
        return at.atZone(zone).format(MOMENT);
    }
}
