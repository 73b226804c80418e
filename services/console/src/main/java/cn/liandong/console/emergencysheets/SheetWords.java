package cn.liandong.console.emergencysheets;

import cn.liandong.console.pictures.Item;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.response.AlertReason;

/** What is called how on the sheet. */
final class SheetWords {
    private SheetWords() {}

    static String category(Category category) {
        return switch (category) {
            case HAZARDOUS_CHEMICAL_LEAK -> "危险化学品泄漏";
            case FIRE -> "火灾";
            case EXPLOSION -> "爆炸";
            case POISONING -> "中毒";
            case GAS_PIPELINE_LEAK -> "燃气管道泄漏";
            case WORK_ACCIDENT -> "生产安全事故";
            case ROAD_TRAFFIC_ACCIDENT -> "道路交通事故";
            case WATERWAY_ACCIDENT -> "水上交通事故";
            case SPECIAL_EQUIPMENT_ACCIDENT -> "特种设备事故";
            case FOOD_SAFETY -> "食品安全事件";
            case PUBLIC_HEALTH -> "公共卫生事件";
            case ENVIRONMENTAL_POLLUTION -> "环境污染";
            case NATURAL_DISASTER -> "自然灾害";
            case CROWD_EMERGENCY -> "群体性事件";
            case MARKET_SUPPLY -> "市场供应异常";
            case UNKNOWN -> "类别不明";
        };
    }

    static String grade(Grade grade) {
        return switch (grade) {
            case UNKNOWN -> "等级不明";
            case ORDINARY -> "一般";
            case LARGER -> "较大";
            case MAJOR -> "重大";
            case PARTICULARLY_MAJOR -> "特别重大";
        };
    }

    static String tier(Tier tier) {
        return switch (tier) {
            case CITY -> "市";
            case TOWN -> "镇（街道）";
            case AGENCY -> "联动部门";
            case ENTERPRISE -> "企业";
        };
    }

    static String post(PostKind kind) {
        return switch (kind) {
            case DUTY_LEADER -> "带班领导";
            case DUTY_OFFICER -> "值班员";
            case STANDBY_OFFICER -> "备班员";
            case RESPONDER -> "应急响应人";
        };
    }

    static String standing(Item.Assignment.Standing standing) {
        return switch (standing) {
            case OFFERED -> "已派单";
            case ACCEPTED -> "已受领";
            case EN_ROUTE -> "已出动";
            case ON_SCENE -> "已到场";
            case RELEASED -> "已解除";
            case DECLINED -> "已谢绝";
            case LAPSED -> "未答复";
            case WITHDRAWN -> "已撤回";
            case DISSOLVED -> "已让位";
        };
    }

    /** Whole hours and minutes where it is some; seconds otherwise. */
    static String seconds(int seconds) {
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "小时";
        }
        return seconds % 60 == 0 ? seconds / 60 + "分钟" : seconds + "秒";
    }

    static String reason(AlertReason reason) {
        return switch (reason) {
            case CITY_DUTY_ROOM -> "值班室知晓";
            case TOWN_OF_PLACE -> "事发地";
            case LEAD_AGENCY -> "牵头单位";
            case OWN_SITE -> "本单位厂区";
            case LARGER_GRADE -> "较大及以上";
            case UNIT_OFFERED -> "派单";
            case NO_UNIT_LEFT -> "无队伍可派";
            case DIRECTIVE_GIVEN -> "下达指令";
            case DIRECTIVE_RETURNED -> "指令答复退回";
            case DIRECTIVE_ANSWERED -> "指令已答复";
            case DIRECTIVE_OVERDUE -> "督办";
            case CREW_OVERDUE -> "逾时未报平安";
            case LEVEL_SET -> "启动响应";
            case ITEM_OVERDUE -> "清单事项逾期";
            case ALARM_SHORTFALL -> "增援力量不足";
            case LEAD_OFFERED -> "移交牵头";
            case LEAD_DECLINED -> "谢绝牵头";
            case CLOCK_RUNNING -> "法定时限过半";
            case CLOCK_ENDING -> "法定时限将到";
            case CLOCK_MISSED -> "法定时限已过";
            case UPWARD_REPORT_SUBMITTED -> "信息报送待签发";
            case UPWARD_REPORT_RETURNED -> "信息报送退回";
            case UPWARD_REPORT_OVERDUE -> "信息报送逾时";
            case UPWARD_REPORT_FAILED -> "信息报送未发出";
            case AID_ASKED -> "外地请求增援";
            case AID_MISSING -> "增援不到";
            case SITUATION_CHANGED -> "情况有变";
            case INCIDENT_MERGED -> "并案";
        };
    }
}
