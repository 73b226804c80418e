package cn.liandong.console.web;

import cn.liandong.console.pictures.ConductItem;
import cn.liandong.console.pictures.FindingItem;
import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.HappeningKind;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.drills.PauseReason;
import java.util.List;

/** What the after-action report calls things, in the words of the page. */
final class DrillReportWords {
    private static final List<String> GRADES = List.of("未定", "一般", "较大", "重大", "特别重大");
    private static final List<String> LEVELS = List.of("Ⅳ级", "Ⅲ级", "Ⅱ级", "Ⅰ级");

    private DrillReportWords() {}

    static String of(DrillKind kind) {
        return switch (kind) {
            case TABLETOP -> "桌面演练";
            case LIVE -> "实战演练";
        };
    }

    static String of(DrillExtent extent) {
        return switch (extent) {
            case SINGLE -> "单项";
            case COMPREHENSIVE -> "综合";
        };
    }

    static String of(PauseReason reason) {
        return switch (reason) {
            case DIRECTOR -> "导调员暂停";
            case LIVE_INCIDENT -> "有真实事件，以实情为先";
        };
    }

    static String of(InjectKind kind) {
        return switch (kind) {
            case REPORT -> "首报";
            case FOLLOW_UP -> "续报";
            case SIGNAL -> "监测信号";
            case NOTICE -> "告知";
            case SILENCE -> "无应答";
            case BREAKDOWN -> "队伍故障";
            case OUTAGE -> "渠道中断";
        };
    }

    static String of(ConductItem.Judgement state) {
        return switch (state) {
            case OPEN -> "未判定";
            case MET -> "达成";
            case MISSED -> "未达成";
            case LATE -> "超时达成";
        };
    }

    static String of(FindingItem.State state) {
        return switch (state) {
            case OPEN -> "待整改";
            case ANSWERED -> "已整改，待核查";
            case RETURNED -> "退回";
            case STRUCK_OFF -> "已销案";
        };
    }

    static String of(EvaluationHeading heading) {
        return switch (heading) {
            case WARNING_AND_REPORTING -> "预警与信息报告";
            case MOBILISATION -> "紧急动员";
            case MONITORING_AND_ASSESSMENT -> "事故监测与研判";
            case COMMAND_AND_COORDINATION -> "指挥和协调";
            case HANDLING -> "事故处置";
            case RESOURCES -> "应急资源管理";
            case COMMUNICATION -> "应急通信";
            case PUBLIC_INFORMATION -> "信息公开";
            case PERSONNEL_PROTECTION -> "人员保护";
            case CORDON_AND_CONTROL -> "警戒与管制";
            case MEDICAL -> "医疗救护";
            case RECOVERY -> "现场控制及恢复";
        };
    }

    /** @param state as the item says it */
    static String ofInject(String state) {
        return switch (state) {
            case "WAITING" -> "未注入";
            case "HELD" -> "停机期间到时，未注入";
            case "FIRED" -> "已注入，无回执";
            case "TAKEN" -> "已收到";
            case "NOT_TAKEN" -> "未收到";
            case "SKIPPED" -> "已略过";
            default -> state;
        };
    }

    static String of(HappeningKind kind) {
        return switch (kind) {
            case REPORTED -> "收到报告";
            case JOINED -> "并入已有事件";
            case INCIDENT_OPENED -> "立为突发事件";
            case ZONE_DRAWN -> "划定警戒范围";
            case GRADED -> "定级";
            case ALERTED -> "发出警报";
            case ESCALATED -> "警报升级";
            case ACKNOWLEDGED -> "签收";
            case CLAIMED -> "认领";
            case NOTIFIED -> "通知";
            case DELIVERED -> "送达";
            case UNDELIVERED -> "未送达";
            case UNIT_OFFERED -> "派单";
            case UNIT_ACCEPTED -> "受领";
            case UNIT_DECLINED -> "谢绝";
            case UNIT_EN_ROUTE -> "出动";
            case UNIT_ON_SCENE -> "到场";
            case UNIT_RELEASED -> "解除";
            case LEVEL_SET -> "启动响应";
            case TICKED -> "清单完成一项";
            case DIRECTIVE_GIVEN -> "下达指令";
            case DIRECTIVE_ANSWERED -> "指令已答复";
            case LEAD_PASSED -> "移交牵头";
            case UPWARD_SIGNED -> "信息报告签发";
            case WARNED -> "监测预警";
            case MERGED -> "合并";
            case CONTROLLED -> "已控制";
            case CLOSED -> "办结";
        };
    }

    /** What a happening says with its amount; empty where that says nothing. */
    static String amount(HappeningKind kind, int amount) {
        return switch (kind) {
            case REPORTED, JOINED -> amount == 0 ? "" : "可疑字段 " + amount + " 个";
            case ZONE_DRAWN -> amount + " 米";
            case ESCALATED -> "第 " + amount + " 步";
            case GRADED -> GRADES.get(Math.clamp(amount, 0, GRADES.size() - 1));
            case LEVEL_SET -> LEVELS.get(Math.clamp(amount, 1, LEVELS.size()) - 1);
            default -> "";
        };
    }
}
