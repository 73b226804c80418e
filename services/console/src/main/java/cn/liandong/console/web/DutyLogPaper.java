package cn.liandong.console.web;

import cn.liandong.console.dutylogs.LineKind;
import cn.liandong.console.dutylogs.LogLine;
import cn.liandong.console.dutylogs.NotePicture;
import cn.liandong.console.dutylogs.ShiftLog;
import cn.liandong.console.papers.PaperLog;
import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one shift's duty log as it is filed 值班日志, in Chinese: it is an official paper. */
final class DutyLogPaper {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("M月d日\nHH:mm:ss");
    private static final List<PaperLog.Heading> COLUMNS = List.of(
            new PaperLog.Heading("时间", 11),
            new PaperLog.Heading("事项", 12),
            new PaperLog.Heading("内容", 45),
            new PaperLog.Heading("记录人", 14),
            new PaperLog.Heading("备注", 18));

    private final DutyLogReader.Sheet sheet;

    private DutyLogPaper(DutyLogReader.Sheet sheet) {
        this.sheet = sheet;
    }

    static PaperLog of(DutyLogReader.Sheet sheet) {
        return new DutyLogPaper(sheet).paper();
    }

    private PaperLog paper() {
        var shift = sheet.shift();
        return new PaperLog(
                sheet.post().name() + "值班日志",
                heading(shift),
                COLUMNS,
                shift.lines().stream().map(this::row).toList());
    }

    private List<String> heading(ShiftLog shift) {
        var heading = new ArrayList<String>();
        heading.add("单位：" + sheet.organization().name());
        heading.add("班次：" + local(shift.from(), MOMENT) + " 至 " + local(shift.until(), MOMENT) + "（"
                + sheet.zone().getId() + "）");
        heading.add("值班人员：" + (shift.people().isEmpty() ? "（空岗）" : names(shift.people())));
        if (!shift.signedOn().isEmpty()) {
            heading.add("签到："
                    + shift.signedOn().stream()
                            .map(one -> name(one.person()) + " " + local(one.at(), SHORT) + (one.late() ? "（迟到）" : ""))
                            .collect(Collectors.joining("；")));
        }
        heading.add("接班：" + relieved(shift.received()));
        var after = sheet.neighbour(1);
        heading.add("交班：" + (after == null ? "当班中" : relieved(after.received())));
        return heading;
    }

    private String relieved(ShiftLog.@Nullable Handover how) {
        if (how == null) {
            return "按时换班，无交接签字";
        }
        return how.by() == null
                ? name(how.to()) + "紧急接班 " + local(how.at(), SHORT)
                : name(how.by()) + "交，" + name(how.to()) + "接 " + local(how.at(), SHORT);
    }

    private PaperLog.Row row(LogLine line) {
        var kept = line.note() == null ? null : sheet.log().notes().get(line.note());
        return kept == null ? happened(line) : written(kept, line);
    }

    private PaperLog.Row happened(LogLine line) {
        var said = new ArrayList<String>();
        if (line.incident() != null) {
            said.add("事件" + line.incident().number());
        }
        said.add(DutyLogWords.content(line, names(line.people())));
        return new PaperLog.Row(
                List.of(
                        local(line.at(), SECOND),
                        DutyLogWords.kind(line.kind()),
                        String.join(" ", said).strip(),
                        "系统",
                        line.exercise() ? "演练" : ""),
                false);
    }

    private PaperLog.Row written(NotePicture kept, LogLine line) {
        var incident = line.incident() == null ? "" : "事件" + line.incident().number() + "\n";
        return new PaperLog.Row(
                List.of(
                        local(kept.note().occurredAt(), SECOND),
                        DutyLogWords.kind(LineKind.NOTE),
                        incident + text(sheet.texts().apply(kept.note().note())),
                        name(kept.by()) + "\n" + local(kept.at(), SHORT),
                        remarks(kept)),
                kept.struckOut() != null);
    }

    private String remarks(NotePicture kept) {
        var remarks = new ArrayList<String>();
        var struck = kept.struckOut();
        if (struck != null) {
            remarks.add("划除：" + struck.reason());
            remarks.add(name(struck.by()) + " " + local(struck.at(), SHORT));
        }
        if (kept.replacedBy() != null) {
            remarks.add("另有更正");
        }
        if (kept.replaces() != null) {
            remarks.add("更正前条");
        }
        if (kept.note().forRelief()) {
            remarks.add(kept.handedOver() ? "已交接" : "需交接");
        }
        if (DutyLogView.stateOf(kept, sheet) == DutyLogView.State.CHANGED) {
            remarks.add("注意：内容与记录时不一致");
        }
        return String.join("\n", remarks);
    }

    private static String text(@Nullable DutyNote note) {
        if (note == null) {
            return "（内容已依法删除）";
        }
        var said = new ArrayList<String>();
        said.add(note.course());
        add(said, "地点", note.place());
        add(said, "原因", note.cause());
        add(said, "措施", note.measures());
        add(said, "结果", note.result());
        add(said, "趋势", note.trend());
        add(said, "报告情况", note.told());
        var caller = note.caller();
        if (caller != null) {
            add(said, "来电单位", caller.unit());
            add(said, "来电人", caller.name());
            add(said, "职务", caller.post());
            add(said, "电话", caller.phone());
        }
        return String.join("\n", said);
    }

    private static void add(List<String> said, String field, @Nullable String text) {
        if (text != null) {
            said.add(field + "：" + text);
        }
    }

    private String names(List<PersonId> people) {
        return people.stream().map(this::name).collect(Collectors.joining("、"));
    }

    private String name(PersonId person) {
        return sheet.names().apply(person);
    }

    private String local(Instant instant, DateTimeFormatter form) {
        return LocalDateTime.ofInstant(instant, sheet.zone()).format(form);
    }
}
