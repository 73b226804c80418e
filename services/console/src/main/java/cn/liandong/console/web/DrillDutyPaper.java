package cn.liandong.console.web;

import cn.liandong.console.drillduties.DueDrill;
import cn.liandong.console.papers.PaperLog;
import cn.liandong.console.pictures.HeldDrill;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes who owes drills as a list to file 演练备案清单, in Chinese: it is an official paper. */
final class DrillDutyPaper {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final List<PaperLog.Heading> COLUMNS = List.of(
            new PaperLog.Heading("单位", 18),
            new PaperLog.Heading("演练义务", 24),
            new PaperLog.Heading("最近一次", 18),
            new PaperLog.Heading("来源", 10),
            new PaperLog.Heading("下次期限", 12),
            new PaperLog.Heading("状态", 10),
            new PaperLog.Heading("备案", 18),
            new PaperLog.Heading("依据、备案部门", 18));

    private DrillDutyPaper() {}

    static PaperLog of(List<DueDrill> due, ZoneId zone, Instant asOf) {
        return new PaperLog(
                "应急演练备案清单",
                List.of("截至 " + asOf.atZone(zone).format(MOMENT), "含在本系统内举行并结束的演练，以及由人员另行登记的演练。"),
                COLUMNS,
                due.stream().map(one -> row(one, zone)).toList());
    }

    private static PaperLog.Row row(DueDrill due, ZoneId zone) {
        var last = due.last();
        return new PaperLog.Row(
                List.of(
                        due.organization().name(),
                        due.duty().name(),
                        last == null
                                ? "无记录"
                                : last.startedAt().atZone(zone).format(DATE) + "\n" + last.name() + "（"
                                        + DrillReportWords.of(last.drillKind()) + "）",
                        last == null ? "" : source(last),
                        date(due.dueOn()),
                        !due.overdue() ? "未到期" : last == null ? "应补" : "已逾期",
                        filing(due),
                        due.duty().source()
                                + (due.duty().filedWith() == null
                                        ? ""
                                        : "\n报" + due.duty().filedWith())),
                false);
    }

    private static String source(HeldDrill last) {
        return last.recorded() == null ? "本系统" : "另行登记\n" + last.recorded().by();
    }

    private static String filing(DueDrill due) {
        var filed = due.last() == null ? null : due.last().filed();
        if (filed == null) {
            return due.isToFile() ? "待备案" : due.duty().filedWith() == null ? "不要求" : "";
        }
        return filed.on().format(DATE) + "\n" + filed.authority()
                + (filed.reference() == null ? "" : "\n" + filed.reference());
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.format(DATE);
    }
}
