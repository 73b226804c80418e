package cn.liandong.console.web;

import cn.liandong.console.dutylogs.LineKind;
import cn.liandong.console.dutylogs.LogLine;
import cn.liandong.contracts.duty.HandoverKind;
import java.util.List;
import java.util.stream.Collectors;

/** What a line of a duty log is called on paper. */
final class DutyLogWords {
    private DutyLogWords() {}

    static String kind(LineKind kind) {
        return switch (kind) {
            case NOTE -> "记事";
            case SIGNED_ON -> "签到";
            case SIGNED_ON_LATE -> "迟到签到";
            case SIGN_ON_MISSED -> "未按时签到";
            case HANDED_OVER -> "交接班";
            case TAKEN_OVER -> "紧急接班";
            case GAP_OPENED -> "空岗";
            case GAP_FILLED -> "空岗解除";
            case SPOT_CHECK_CALLED -> "抽查点名";
            case SPOT_CHECK_ANSWERED -> "抽查应答";
            case SPOT_CHECK_MISSED -> "抽查无应答";
            case OVERRIDE_MADE -> "替班";
            case OVERRIDE_WITHDRAWN -> "撤销替班";
            case INCIDENT_ALERTED -> "接到事件";
            case ALERT_ACKNOWLEDGED -> "签收";
            case INCIDENT_CLAIMED -> "认领";
            case INCIDENT_CLOSED -> "事件结案";
            case LEVEL_SET -> "启动响应";
            case LEVEL_ENDED -> "响应结束";
            case DIRECTIVE_GIVEN -> "下达指令";
            case DIRECTIVE_RECEIVED -> "接到指令";
            case DIRECTIVE_ANSWERED -> "指令反馈";
            case CLOCK_MET -> "按时限报告";
            case CLOCK_MISSED -> "超时限";
            case UPWARD_REPORT_SENT -> "上报";
        };
    }

    /** @param people by name, in the line's order */
    static String content(LogLine line, String people) {
        var detail = line.detail() == null ? "" : line.detail();
        return switch (line.kind()) {
            case LEVEL_SET, LEVEL_ENDED -> detail + "级响应 " + people;
            case UPWARD_REPORT_SENT -> "报送" + detail + " " + people;
            case GAP_OPENED -> (detail.equals("UNSIGNED") ? "应到未签到：" : "无人或不足：") + people;
            // Whose claim was stale says a code that only the page has words for.
            case INCIDENT_CLAIMED -> people;
            case HANDED_OVER -> handedOver(said(people, detail), line.handed());
            default -> said(people, detail);
        };
    }

    private static String said(String people, String detail) {
        return people.isEmpty() || detail.isEmpty() ? people + detail : people + "：" + detail;
    }

    private static String handedOver(String said, List<LogLine.Handed> handed) {
        return handed.isEmpty()
                ? said
                : said + "\n移交："
                        + handed.stream()
                                .map(kind -> handed(kind.kind()) + " " + kind.count())
                                .collect(Collectors.joining("、"));
    }

    /** A newer console's kind is named as it is written. */
    private static String handed(HandoverKind kind) {
        return switch (kind.value()) {
            case "INCIDENT" -> "突发事件";
            case "ALERT" -> "未了结的警报";
            case "ASSIGNMENT" -> "任务派遣";
            case "DIRECTIVE" -> "未办结的指令";
            case "CLOCK" -> "未完成的时限";
            case "FOLLOW_UP" -> "待续报";
            case "WARNING" -> "未答复的监测预警";
            case "LEVEL" -> "响应级别及清单";
            case "LEAD" -> "待答复的牵头移交";
            case "UPWARD_REPORT" -> "未报出的信息";
            case "AID" -> "增援请求";
            case "DRILL" -> "演练";
            case "NOTE" -> "值班记事";
            default -> kind.value();
        };
    }
}
