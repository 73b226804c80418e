package cn.liandong.console.web;

import cn.liandong.console.papers.PaperLog.Heading;
import cn.liandong.console.papers.PaperSheet;
import cn.liandong.console.papers.PaperSheet.Part;
import cn.liandong.console.papers.PaperSheet.Row;
import cn.liandong.console.pictures.ConductItem;
import cn.liandong.console.pictures.ConductItem.Judgement;
import cn.liandong.console.pictures.DrillItem;
import cn.liandong.console.pictures.DrillReader;
import cn.liandong.console.pictures.DrillReport;
import cn.liandong.console.pictures.DrillTrend;
import cn.liandong.console.pictures.FindingItem;
import cn.liandong.contracts.drills.HappeningKind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a drill's after-action report 演练评估总结 as it is filed, in Chinese: it is an official paper. */
final class DrillReportPaper {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("M月d日 HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** Of these the table of people says the first; there may be hundreds. */
    private static final Set<HappeningKind> CALLS =
            EnumSet.of(HappeningKind.NOTIFIED, HappeningKind.DELIVERED, HappeningKind.UNDELIVERED);

    /** More have no room beside each other. */
    private static final int MOST_HELD = 6;

    private static final int NAMED = 34;

    private final DrillReport report;
    private final DrillTrend trend;
    private final ZoneId zone;

    private DrillReportPaper(DrillReport report, DrillTrend trend, ZoneId zone) {
        this.report = report;
        this.trend = trend;
        this.zone = zone;
    }

    /** @param asOf up to when all that is known here was read */
    static PaperSheet of(DrillReport report, DrillTrend trend, ZoneId zone, Instant asOf) {
        return new DrillReportPaper(report, trend, zone).paper(asOf);
    }

    private PaperSheet paper(Instant asOf) {
        return new PaperSheet(
                report.drill().name() + "演练评估总结",
                "截至 " + at(asOf, MOMENT),
                false,
                List.of(
                        "用时、结论均由系统按日志计算；限时与用时按脚本时钟，时刻为当地时间（" + zone.getId() + "）。",
                        "预期 " + report.expectations().size() + " 项：按时达成 " + count(Judgement.MET) + "，超时达成 "
                                + count(Judgement.LATE) + "，未达成 " + count(Judgement.MISSED) + "，未判定 "
                                + count(Judgement.OPEN) + "。整改事项 "
                                + report.findings().size() + " 项，已销案 "
                                + report.findings().stream()
                                        .filter(one -> one.state() == FindingItem.State.STRUCK_OFF)
                                        .count()
                                + "。"),
                List.of(
                        basics(),
                        headings(),
                        expectations(),
                        injects(),
                        people(),
                        units(),
                        findings(),
                        trend(),
                        timeline()));
    }

    private long count(Judgement state) {
        return report.expectations().stream()
                .filter(one -> one.state() == state)
                .count();
    }

    private Part basics() {
        var drill = report.drill();
        var rows = new ArrayList<Row>();
        add(rows, "演练名称", drill.name());
        add(rows, "演练形式", DrillReportWords.of(drill.drillKind()) + "，" + DrillReportWords.of(drill.extent()));
        add(rows, "演练地域", drill.towns().stream().map(town -> town.name()).collect(Collectors.joining("、")));
        add(rows, "演练企业", report.enterpriseName());
        add(rows, "起止时间", span(drill));
        add(rows, "预先通知", drill.announced() ? "是" : "否（不预先通知）");
        add(rows, "导调", seat(drill.director()));
        add(rows, "评估", drill.evaluators().stream().map(DrillReportPaper::seat).collect(Collectors.joining("、")));
        add(rows, "参演", drill.parties().stream().map(DrillReportPaper::party).collect(Collectors.joining("\n")));
        add(rows, "参演队伍", drill.units().stream().map(DrillItem.NamedUnit::name).collect(Collectors.joining("、")));
        add(rows, "外部单位", String.join("、", drill.outside()));
        add(rows, "情景概要", report.summary());
        add(rows, "演练目标", numbered(report.objectives()));
        add(rows, "暂停", report.pauses().stream().map(this::pause).collect(Collectors.joining("\n")));
        var clock = drill.clock();
        add(
                rows,
                "脚本时钟",
                "结束时 " + clock(clock.elapsedSeconds() + clock.shiftedSeconds())
                        + (clock.shiftedSeconds() == 0 ? "" : "，其中拨快 " + clock(clock.shiftedSeconds())));
        return new Part("一、基本情况", List.of(new Heading("项目", 16), new Heading("内容", 84)), rows, "");
    }

    private static void add(List<Row> rows, String name, @Nullable String said) {
        if (said != null && !said.isBlank()) {
            rows.add(row(name, said));
        }
    }

    private String span(DrillItem drill) {
        return at(drill.startedAt(), MOMENT) + " 至 " + at(drill.endedAt(), MOMENT) + "（排定 "
                + at(drill.startsAt(), MOMENT) + "）";
    }

    private String pause(DrillReport.Pause pause) {
        return at(pause.from(), SECOND) + " 至 " + (pause.until() == null ? "" : at(pause.until(), TIME)) + "，"
                + DrillReportWords.of(pause.reason());
    }

    private static String numbered(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(at -> (at + 1) + ". " + lines.get(at))
                .collect(Collectors.joining("\n"));
    }

    private static String party(DrillItem.Party party) {
        var people = String.join("、", party.names());
        return seat(party.seat()) + (people.isEmpty() ? "" : "（" + people + "）");
    }

    private static String seat(DrillItem.@Nullable Seat seat) {
        if (seat == null) {
            return "";
        }
        var organization = seat.organizationName();
        return organization == null || seat.postName().startsWith(organization)
                ? seat.postName()
                : organization + " " + seat.postName();
    }

    private Part headings() {
        return new Part(
                "二、按评估要素（AQ/T 9009）",
                List.of(
                        new Heading("要素", 20),
                        new Heading("按时", 8),
                        new Heading("超时", 8),
                        new Heading("未达成", 9),
                        new Heading("未判定", 9),
                        new Heading("评分", 8),
                        new Heading("评估员评语", 38)),
                report.headings().stream()
                        .map(one -> row(
                                DrillReportWords.of(one.heading()),
                                Integer.toString(one.met()),
                                Integer.toString(one.late()),
                                Integer.toString(one.missed()),
                                Integer.toString(one.open()),
                                one.mark() == null ? "" : Integer.toString(one.mark()),
                                one.marks().stream().map(DrillReportPaper::mark).collect(Collectors.joining("\n"))))
                        .toList(),
                "没有预期，也没有评分。");
    }

    private static String mark(ConductItem.Mark mark) {
        return mark.postName() + " " + mark.mark() + " 分" + (mark.note() == null ? "" : "：" + mark.note());
    }

    private Part expectations() {
        return new Part(
                "三、预期与结果",
                List.of(
                        new Heading("预期", 31),
                        new Heading("要素", 15),
                        new Heading("限时", 12),
                        new Heading("结论", 11),
                        new Heading("用时", 15),
                        new Heading("评估员判定", 16)),
                report.expectations().stream().map(this::expectation).toList(),
                "脚本没有预期。");
    }

    private Row expectation(DrillReport.Expected one) {
        var limit = clock(one.withinSeconds()) + "\n自" + (one.afterTitle() == null ? "演练开始" : one.afterTitle());
        return new Row(
                List.of(
                        one.text(),
                        DrillReportWords.of(one.heading()),
                        limit,
                        DrillReportWords.of(one.state()),
                        took(one),
                        judged(one)),
                one.state() == Judgement.MISSED || one.state() == Judgement.LATE);
    }

    private String took(DrillReport.Expected one) {
        if (one.tookSeconds() == null || one.overSeconds() == null) {
            return one.byEvaluator() ? "由评估员判定" : "";
        }
        int over = one.overSeconds();
        var said = clock(one.tookSeconds()) + "\n" + (over > 0 ? "超 " + clock(over) : "余 " + clock(-over));
        return one.metAt() == null ? said : said + "\n" + at(one.metAt(), TIME);
    }

    private static String judged(DrillReport.Expected one) {
        var judged = one.judged();
        return judged == null
                ? ""
                : judged.postName() + "：" + (judged.met() ? "达成" : "未达成")
                        + (judged.note() == null ? "" : "\n" + judged.note());
    }

    private Part injects() {
        return new Part(
                "四、情景注入",
                List.of(
                        new Heading("情景", 36),
                        new Heading("种类", 12),
                        new Heading("计划（脚本时钟）", 14),
                        new Heading("实际（脚本时钟）", 14),
                        new Heading("时刻", 10),
                        new Heading("结果", 14)),
                report.injects().stream()
                        .map(one -> row(
                                one.title() + (one.byName() == null ? "" : "\n以" + one.byName() + "名义"),
                                DrillReportWords.of(one.injectKind()),
                                one.plannedSeconds() == null ? "前项未达成" : clock(one.plannedSeconds()),
                                one.firedAtSeconds() == null ? "" : clock(one.firedAtSeconds()),
                                at(one.firedAt(), TIME),
                                DrillReportWords.ofInject(one.state())
                                        + (one.fault() == null ? "" : "（" + one.fault() + "）")))
                        .toList(),
                "脚本没有情景注入。");
    }

    private Part people() {
        return new Part(
                "五、各岗位、人员响应",
                List.of(
                        new Heading("岗位、人员", 22),
                        new Heading("警报", 10),
                        new Heading("通知", 10),
                        new Heading("送达", 10),
                        new Heading("签收", 13),
                        new Heading("处置", 15),
                        new Heading("预期", 20)),
                report.people().stream().map(this::person).toList(),
                "没有参演岗位。");
    }

    private Row person(DrillReport.Reached one) {
        var person = one.personName() == null ? seat(one.seat()) : "　" + one.personName();
        var name = one.incidentNumber() == null || one.personName() != null
                ? person
                : person + "\n" + one.incidentNumber();
        var acted = one.acted();
        return row(
                name,
                at(one.alertedAt(), TIME),
                at(one.notifiedAt(), TIME),
                one.deliveredAt() == null
                        ? one.undeliveredAt() == null ? "" : "未送达\n" + at(one.undeliveredAt(), TIME)
                        : at(one.deliveredAt(), TIME),
                one.acknowledgedAt() == null
                        ? ""
                        : at(one.acknowledgedAt(), TIME)
                                + (one.acknowledgedSeconds() == null ? "" : "\n" + one.acknowledgedSeconds() + " 秒"),
                acted == null ? "" : at(one.actedAt(), TIME) + "\n" + DrillReportWords.of(acted),
                report.expectations().stream()
                        .filter(each -> one.expected().contains(each.id()))
                        .map(each -> each.text() + "：" + DrillReportWords.of(each.state()))
                        .collect(Collectors.joining("\n")));
    }

    private Part units() {
        return new Part(
                "六、队伍响应",
                List.of(
                        new Heading("队伍", 22),
                        new Heading("派单", 13),
                        new Heading("受领", 13),
                        new Heading("谢绝", 13),
                        new Heading("出动", 13),
                        new Heading("到场", 13),
                        new Heading("解除", 13)),
                report.units().stream()
                        .map(one -> row(
                                one.unitName() + (one.incidentNumber() == null ? "" : "\n" + one.incidentNumber()),
                                at(one.offeredAt(), TIME),
                                at(one.acceptedAt(), TIME),
                                at(one.declinedAt(), TIME),
                                at(one.enRouteAt(), TIME),
                                at(one.onSceneAt(), TIME),
                                at(one.releasedAt(), TIME)))
                        .toList(),
                "没有派出队伍。");
    }

    private Part findings() {
        return new Part(
                "七、整改事项",
                List.of(
                        new Heading("整改事项", 40),
                        new Heading("责任岗位", 18),
                        new Heading("期限", 14),
                        new Heading("状态", 14),
                        new Heading("最近说明", 14)),
                report.findings().stream()
                        .map(one -> new Row(
                                List.of(
                                        one.text() + "\n" + seat(one.by()) + " " + at(one.raisedAt(), DATE) + "提出",
                                        seat(one.owner()),
                                        at(one.dueAt(), DATE)
                                                + (one.step() == 0 ? "" : "\n已逾期，上报 " + one.step() + " 级"),
                                        DrillReportWords.of(one.state()) + "\n" + at(one.at(), DATE),
                                        Objects.requireNonNullElse(one.note(), "")),
                                one.step() > 0 && one.state() != FindingItem.State.STRUCK_OFF))
                        .toList(),
                "没有整改事项。");
    }

    /** Each expectation and each heading through the newest drills of the scenario. */
    private Part trend() {
        int from = Math.max(0, trend.drills().size() - MOST_HELD);
        var held = trend.drills().subList(from, trend.drills().size());
        var columns = new ArrayList<Heading>();
        columns.add(new Heading("预期、要素", NAMED));
        held.forEach(one -> columns.add(new Heading(
                at(one.startedAt(), DATE) + "\n按时 " + one.met() + "/" + one.expected(), (100 - NAMED) / held.size())));
        var rows = new ArrayList<Row>();
        for (var one : trend.expectations()) {
            var cells = new ArrayList<String>();
            cells.add(one.text());
            one.outcomes()
                    .subList(from, one.outcomes().size())
                    .forEach(outcome -> cells.add(outcome == null ? "" : outcome(outcome)));
            rows.add(new Row(cells, false));
        }
        for (var one : trend.headings()) {
            var cells = new ArrayList<String>();
            cells.add("评分：" + DrillReportWords.of(one.heading()));
            one.marks().subList(from, one.marks().size()).forEach(mark -> cells.add(mark == null ? "" : mark + " 分"));
            rows.add(new Row(cells, false));
        }
        return new Part("八、同脚本历次演练", columns, held.size() < 2 ? List.of() : rows, "同一脚本此前没有演练。");
    }

    private static String outcome(DrillTrend.Outcome outcome) {
        return DrillReportWords.of(outcome.state())
                + (outcome.tookSeconds() == null
                        ? ""
                        : "\n" + clock(outcome.tookSeconds()) + " / " + clock(outcome.withinSeconds()));
    }

    private Part timeline() {
        var rows = report.timeline().stream()
                .filter(one -> one.happening() == null
                        || !CALLS.contains(one.happening().kind()))
                .map(one -> row(at(one.at(), SECOND), clock(one.atSeconds()), what(one), detail(one)));
        return new Part(
                "九、演练经过（逐次通知、送达见第五部分）",
                List.of(new Heading("时刻", 18), new Heading("脚本时钟", 12), new Heading("事项", 18), new Heading("内容", 52)),
                Stream.concat(
                                report.earlier() == 0
                                        ? Stream.<Row>of()
                                        : Stream.of(row("", "", "更早的情况", report.earlier() + " 条，见日志")),
                                rows)
                        .toList(),
                "没有记录。");
    }

    private static String what(DrillReport.Passed one) {
        return switch (one.passage()) {
            case STARTED -> "演练开始";
            case PAUSED -> "暂停";
            case RESUMED -> "继续";
            case SHIFTED -> "时钟拨快";
            case INJECT -> "情景注入";
            case HAPPENING ->
                one.happening() == null
                        ? ""
                        : DrillReportWords.of(one.happening().kind());
            case MET -> "预期达成";
            case MISSED -> "预期到时未达成";
            case FINISHED -> "演练结束";
        };
    }

    private static String detail(DrillReport.Passed one) {
        return switch (one.passage()) {
            case PAUSED -> one.reason() == null ? "" : DrillReportWords.of(one.reason());
            case SHIFTED -> one.seconds() == null ? "" : clock(one.seconds());
            case INJECT -> one.text() + (one.seconds() == null ? "" : "（计划 " + clock(one.seconds()) + "）");
            case HAPPENING -> one.happening() == null ? "" : noted(one.happening());
            case MET, MISSED -> Objects.requireNonNullElse(one.text(), "");
            case STARTED, RESUMED, FINISHED -> "";
        };
    }

    private static String noted(DrillReader.Noted noted) {
        return Stream.of(
                        noted.postName(),
                        noted.personName(),
                        noted.unitName(),
                        noted.amount() == null ? null : DrillReportWords.amount(noted.kind(), noted.amount()),
                        noted.incidentNumber())
                .filter(said -> said != null && !said.isEmpty())
                .collect(Collectors.joining("　"));
    }

    /** As a scenario's clock shows it. */
    private static String clock(int seconds) {
        return seconds < 3_600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    private String at(@Nullable Instant at, DateTimeFormatter form) {
        return at == null ? "" : at.atZone(zone).format(form);
    }

    private static Row row(String... cells) {
        return new Row(List.of(cells), false);
    }
}
