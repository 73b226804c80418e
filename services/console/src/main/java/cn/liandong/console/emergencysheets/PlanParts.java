package cn.liandong.console.emergencysheets;

import cn.liandong.console.papers.PaperLog.Heading;
import cn.liandong.console.papers.PaperSheet.Part;
import cn.liandong.console.papers.PaperSheet.Row;
import cn.liandong.console.pictures.Directory;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.ContingencyPlan;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.ResponseLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the plans say, in short: who is called after whom, and what is done at which level. */
final class PlanParts {
    private PlanParts() {}

    static Part escalations(List<EscalationPlan> plans) {
        var rows = plans.stream()
                .map(plan -> new Row(List.of(meant(plan), steps(plan)), false))
                .toList();
        return new Part("五、升级方案（无人签收时依次通知）", List.of(new Heading("适用", 26), new Heading("步骤", 74)), rows, "没有升级方案。");
    }

    private static String meant(EscalationPlan plan) {
        var said = new ArrayList<String>();
        said.add("警报发给" + SheetWords.tier(plan.tier()));
        if (plan.reason() != null) {
            said.add("因由：" + SheetWords.reason(plan.reason()));
        }
        if (plan.post() != null) {
            said.add("岗位：" + SheetWords.post(plan.post()));
        }
        if (plan.category() != null) {
            said.add("类别：" + SheetWords.category(plan.category()));
        }
        return String.join("\n", said);
    }

    private static String steps(EscalationPlan plan) {
        var steps = new ArrayList<String>();
        for (var step : plan.steps()) {
            var who = step.targets().stream().map(PlanParts::target).collect(Collectors.joining("、"));
            steps.add((steps.size() + 1) + ". " + who + "，等" + SheetWords.seconds(step.acknowledgeWithinSeconds()));
        }
        var each = plan.acknowledgement() == Acknowledgement.EACH_PERSON ? "（逐人签收）" : "";
        return String.join("　", steps) + each;
    }

    private static String target(EscalationPlan.Target target) {
        return switch (target.whose()) {
            case ALERTED_POST -> "被警报的岗位";
            case OWN_ORGANIZATION -> "本单位" + SheetWords.post(target.kind());
            case CITY -> "市" + SheetWords.post(target.kind());
        };
    }

    static Part contingencies(List<ContingencyPlan> plans, Directory directory) {
        var rows = plans.stream()
                .flatMap(plan -> Stream.of(ResponseLevel.IV, ResponseLevel.III, ResponseLevel.II, ResponseLevel.I)
                        .map(level -> new Row(
                                List.of(
                                        plan.category() == null ? "其他类别" : SheetWords.category(plan.category()),
                                        level + "级",
                                        items(plan, level, directory)),
                                false)))
                .filter(row -> !row.cells().getLast().isEmpty())
                .toList();
        return new Part(
                "六、应急预案（高一级含低一级的事项）",
                List.of(new Heading("类别", 20), new Heading("响应级别", 10), new Heading("事项（谁，时限）", 70)),
                rows,
                "没有应急预案。");
    }

    private static String items(ContingencyPlan plan, ResponseLevel level, Directory directory) {
        return plan.items().stream()
                .filter(item -> item.level() == level)
                .map(item -> item.text() + "（" + owner(item.owner(), directory) + "，"
                        + SheetWords.seconds(item.withinSeconds()) + "内）")
                .collect(Collectors.joining("\n"));
    }

    private static String owner(ContingencyPlan.ItemOwner owner, Directory directory) {
        return switch (owner.whose()) {
            case CITY -> "市" + SheetWords.post(owner.kind());
            case LEAD_AGENCY -> "牵头单位" + SheetWords.post(owner.kind());
            case TOWN_OF_PLACE -> "事发地镇（街道）" + SheetWords.post(owner.kind());
            case ORGANIZATION -> named(owner, directory) + SheetWords.post(owner.kind());
        };
    }

    private static String named(ContingencyPlan.ItemOwner owner, Directory directory) {
        var id = owner.organization();
        var organization = id == null ? null : directory.find(id);
        return organization != null ? organization.name() : id == null ? "" : id.value();
    }
}
