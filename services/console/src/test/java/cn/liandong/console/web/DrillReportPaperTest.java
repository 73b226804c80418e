package cn.liandong.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.papers.PaperSheet;
import cn.liandong.console.pictures.ConductItem;
import cn.liandong.console.pictures.ConductItem.Judgement;
import cn.liandong.console.pictures.DrillItem;
import cn.liandong.console.pictures.DrillItem.Seat;
import cn.liandong.console.pictures.DrillReader;
import cn.liandong.console.pictures.DrillReport;
import cn.liandong.console.pictures.DrillReport.Passage;
import cn.liandong.console.pictures.DrillTrend;
import cn.liandong.console.pictures.FindingItem;
import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.HappeningKind;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.drills.PauseReason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The after-action report as it is filed: what was planned, what came, by how much, and what is to be mended. */
class DrillReportPaperTest {
    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");
    private static final Seat TOWN = new Seat("dongshi-duty", "董市镇值班员", "dongshi", "董市镇");
    private static final Seat STORE = new Seat("store-lead", "冷库应急岗", "store", "金湖冷链（虚构）");

    static Instant after(int seconds) {
        return AT.plusSeconds(seconds);
    }

    private static DrillReport report() {
        var drill = new DrillItem(
                "420583:drill:1",
                "冷库氨泄漏",
                DrillKind.LIVE,
                DrillExtent.COMPREHENSIVE,
                DrillPhase.FINISHED,
                false,
                AT,
                AT,
                after(3_600),
                null,
                null,
                new DrillItem.Clock(null, 3_570, 300),
                List.of(),
                TOWN,
                List.of(TOWN),
                List.of(new DrillItem.Party(STORE, List.of())),
                List.of(new DrillItem.NamedUnit("u1", "一中队")),
                List.of("市人民医院"),
                after(-600));
        var mark = new ConductItem.Mark(
                EvaluationHeading.WARNING_AND_REPORTING, 85, "首报及时", "dongshi-duty", "董市镇值班员", after(4_000));
        return new DrillReport(
                drill,
                "420583:scenario:ammonia",
                "金湖冷链（虚构）",
                "制冷机房储氨器泄漏",
                List.of("检验首报", "检验警戒"),
                List.of(new DrillReport.Pause(PauseReason.LIVE_INCIDENT, after(70), after(100))),
                List.of(
                        new DrillReport.Fed(
                                "leak", "冷库报告氨泄漏", InjectKind.REPORT, "金湖冷链（虚构）", 30, 31, after(31), "TAKEN", null),
                        new DrillReport.Fed(
                                "hurt", "续报：两人受伤", InjectKind.FOLLOW_UP, null, null, null, null, "WAITING", null)),
                List.of(
                        new DrillReport.Expected(
                                "ack",
                                "市值班员两分钟内签收",
                                EvaluationHeading.WARNING_AND_REPORTING,
                                "冷库报告氨泄漏",
                                120,
                                "dongshi-duty",
                                Judgement.LATE,
                                after(185),
                                154,
                                34,
                                false,
                                null),
                        new DrillReport.Expected(
                                "cordon",
                                "警戒到位",
                                EvaluationHeading.CORDON_AND_CONTROL,
                                null,
                                900,
                                null,
                                Judgement.MISSED,
                                null,
                                null,
                                null,
                                true,
                                new ConductItem.Judged(false, "只拉了一侧", "董市镇值班员", after(950)))),
                List.of(
                        new DrillReport.Reached(
                                "420583-20261124-演001",
                                TOWN,
                                null,
                                after(32),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of("ack")),
                        new DrillReport.Reached(
                                "420583-20261124-演001",
                                TOWN,
                                "张伟",
                                after(33),
                                after(34),
                                null,
                                after(36),
                                after(185),
                                152L,
                                after(240),
                                HappeningKind.CLAIMED,
                                List.of())),
                List.of(new DrillReport.Turnout(
                        "420583-20261124-演001", "一中队", after(200), after(230), null, after(260), after(700), null)),
                List.of(new DrillReport.Heading(
                        EvaluationHeading.WARNING_AND_REPORTING, 0, 1, 0, 0, 85, List.of(mark))),
                List.of(
                        new DrillReport.Passed(AT, 0, Passage.STARTED, null, null, null, null),
                        new DrillReport.Passed(after(31), 31, Passage.INJECT, "冷库报告氨泄漏", 30, null, null),
                        happening(36, HappeningKind.UNDELIVERED, null),
                        happening(40, HappeningKind.ZONE_DRAWN, 150),
                        happening(41, HappeningKind.GRADED, 2),
                        happening(42, HappeningKind.LEVEL_SET, 2),
                        new DrillReport.Passed(
                                after(70), 70, Passage.PAUSED, null, null, PauseReason.LIVE_INCIDENT, null),
                        new DrillReport.Passed(after(3_600), 3_870, Passage.FINISHED, null, null, null, null)),
                12,
                List.of(new FindingItem(
                        "f1",
                        "420583:drill:1",
                        "冷库氨泄漏",
                        "应急指挥车警戒带不足两卷",
                        STORE,
                        TOWN,
                        after(4_000),
                        after(864_000),
                        FindingItem.State.OPEN,
                        after(4_000),
                        null,
                        1)));
    }

    private static DrillReport.Passed happening(int seconds, HappeningKind kind, @Nullable Integer amount) {
        return new DrillReport.Passed(
                after(seconds),
                seconds,
                Passage.HAPPENING,
                null,
                null,
                null,
                new DrillReader.Noted(kind, after(seconds), null, "420583-20261124-演001", null, null, null, amount));
    }

    private static DrillTrend trend() {
        var held = IntStream.range(0, 8)
                .mapToObj(at -> new DrillTrend.Held("420583:drill:" + at, after(86_400 * at), DrillKind.LIVE, 1, 2))
                .toList();
        return new DrillTrend(
                "420583:scenario:ammonia",
                "冷库氨泄漏",
                held,
                List.of(new DrillTrend.ExpectationTrend(
                        "ack",
                        "市值班员两分钟内签收",
                        EvaluationHeading.WARNING_AND_REPORTING,
                        held.stream()
                                .<DrillTrend.@Nullable Outcome>map(
                                        one -> one.drillId().endsWith("6")
                                                ? null
                                                : new DrillTrend.Outcome(Judgement.LATE, 154, 120))
                                .toList())),
                List.of(new DrillTrend.HeadingTrend(
                        EvaluationHeading.HANDLING,
                        held.stream()
                                .<@Nullable Integer>map(one -> one.drillId().endsWith("7") ? 85 : null)
                                .toList())));
    }

    private static PaperSheet paper() {
        return DrillReportPaper.of(report(), trend(), ZoneId.of("Asia/Shanghai"), after(7_200));
    }

    private static List<List<String>> rows(int part) {
        return paper().parts().get(part).rows().stream()
                .map(PaperSheet.Row::cells)
                .toList();
    }

    @Test
    void itsHeadCountsAndItsFirstPartSaysWhatDrillItWas() {
        assertThat(paper().title()).isEqualTo("冷库氨泄漏演练评估总结");
        assertThat(paper().asOf()).isEqualTo("截至 2026年11月24日 19:00");
        assertThat(paper().heading().getLast()).isEqualTo("预期 2 项：按时达成 0，超时达成 1，未达成 1，未判定 0。整改事项 1 项，已销案 0。");
        assertThat(rows(0))
                .contains(
                        List.of("演练形式", "实战演练，综合"),
                        List.of("演练企业", "金湖冷链（虚构）"),
                        List.of("起止时间", "2026年11月24日 17:00 至 2026年11月24日 18:00（排定 2026年11月24日 17:00）"),
                        List.of("预先通知", "否（不预先通知）"),
                        List.of("演练目标", "1. 检验首报\n2. 检验警戒"),
                        List.of("暂停", "11月24日 17:01:10 至 17:01:40，有真实事件，以实情为先"),
                        List.of("脚本时钟", "结束时 1:04:30，其中拨快 5:00"));
    }

    @Test
    void anExpectationSaysItsLimitWhatItTookAndByHowMuchItWasOverAndIsMarkedWhereItWasNotMetInTime() {
        assertThat(rows(2).getFirst())
                .containsExactly("市值班员两分钟内签收", "预警与信息报告", "2:00\n自冷库报告氨泄漏", "超时达成", "2:34\n超 0:34\n17:03:05", "");
        assertThat(rows(2).getLast())
                .containsExactly("警戒到位", "警戒与管制", "15:00\n自演练开始", "未达成", "由评估员判定", "董市镇值班员：未达成\n只拉了一侧");
        assertThat(paper().parts().get(2).rows()).allMatch(PaperSheet.Row::marked);
    }

    @Test
    void anInjectStandsAsItWasPlannedAndAsItCame() {
        assertThat(rows(3).getFirst()).containsExactly("冷库报告氨泄漏\n以金湖冷链（虚构）名义", "首报", "0:30", "0:31", "17:00:31", "已收到");
        assertThat(rows(3).getLast()).containsExactly("续报：两人受伤", "续报", "前项未达成", "", "", "未注入");
    }

    @Test
    void aPostStandsWithWhatWasExpectedOfItAndItsPeopleWithTheirTimes() {
        assertThat(rows(4).getFirst())
                .containsExactly("董市镇值班员\n420583-20261124-演001", "17:00:32", "", "", "", "", "市值班员两分钟内签收：超时达成");
        assertThat(rows(4).getLast())
                .containsExactly("　张伟", "17:00:33", "17:00:34", "未送达\n17:00:36", "17:03:05\n152 秒", "17:04:00\n认领", "");
        assertThat(rows(5).getFirst())
                .containsExactly("一中队\n420583-20261124-演001", "17:03:20", "17:03:50", "", "17:04:20", "17:11:40", "");
    }

    @Test
    void theTimelineHasWhatCameBesideWhatHappenedAndLeavesSingleCallsToTheTableOfPeople() {
        var told = rows(8);
        assertThat(told.getFirst()).containsExactly("", "", "更早的情况", "12 条，见日志");
        assertThat(told)
                .contains(
                        List.of("11月24日 17:00:31", "0:31", "情景注入", "冷库报告氨泄漏（计划 0:30）"),
                        List.of("11月24日 17:00:40", "0:40", "划定警戒范围", "150 米　420583-20261124-演001"),
                        List.of("11月24日 17:00:41", "0:41", "定级", "较大　420583-20261124-演001"),
                        List.of("11月24日 17:00:42", "0:42", "启动响应", "Ⅲ级　420583-20261124-演001"))
                .noneMatch(row -> row.contains("未送达"));
    }

    @Test
    void theNewestDrillsOfTheScenarioStandBesideEachOther() {
        var part = paper().parts().get(7);
        assertThat(part.columns()).hasSize(7);
        assertThat(part.columns().get(1).name()).isEqualTo("2026年11月26日\n按时 1/2");
        assertThat(part.columns().stream().mapToInt(one -> one.share()).sum()).isLessThanOrEqualTo(100);
        assertThat(rows(7).getFirst())
                .startsWith("市值班员两分钟内签收", "超时达成\n2:34 / 2:00")
                .endsWith("", "超时达成\n2:34 / 2:00");
        assertThat(rows(7).getLast()).startsWith("评分：事故处置", "").endsWith("85 分");
    }

    @Test
    void aFindingThatIsOverdueIsMarked() {
        assertThat(rows(6).getFirst())
                .containsExactly(
                        "应急指挥车警戒带不足两卷\n董市镇值班员 2026年11月24日提出",
                        "金湖冷链（虚构） 冷库应急岗",
                        "2026年12月4日\n已逾期，上报 1 级",
                        "待整改\n2026年11月24日",
                        "");
        assertThat(paper().parts().get(6).rows().getFirst().marked()).isTrue();
    }
}
