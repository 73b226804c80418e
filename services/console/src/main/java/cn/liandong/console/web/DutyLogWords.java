package cn.liandong.console.web;

import cn.liandong.console.dutylogs.LineKind;
import cn.liandong.console.dutylogs.LogLine;

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
            default -> people.isEmpty() || detail.isEmpty() ? people + detail : people + "：" + detail;
        };
    }
}
