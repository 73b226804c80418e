package cn.liandong.notifier.wordings;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AlertReason;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** zh-CN, the language of the duty room. */
final class ChineseWords implements Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Override
    public String head() {
        return SIGNATURE;
    }

    @Override
    public String aside(String part) {
        return "（" + part + "）";
    }

    @Override
    public String spokenHead() {
        return "联动警报。";
    }

    @Override
    public String mark(Handling handling) {
        return switch (handling) {
            case ACTUAL -> "";
            case EXERCISE -> "演练";
            case SYSTEM -> "系统消息";
            case TEST -> "通信测试";
        };
    }

    @Override
    public String repeat() {
        return "重复通知";
    }

    @Override
    public String saysExercise() {
        return "报告自称演练，未经确认";
    }

    @Override
    public String category(Category category) {
        return switch (category) {
            case HAZARDOUS_CHEMICAL_LEAK -> "危险化学品泄漏";
            case FIRE -> "火灾";
            case EXPLOSION -> "爆炸";
            case POISONING -> "中毒窒息";
            case GAS_PIPELINE_LEAK -> "燃气管道泄漏";
            case WORK_ACCIDENT -> "生产安全事故";
            case ROAD_TRAFFIC_ACCIDENT -> "道路交通事故";
            case WATERWAY_ACCIDENT -> "水上交通事故";
            case SPECIAL_EQUIPMENT_ACCIDENT -> "特种设备事故";
            case FOOD_SAFETY -> "食品安全事件";
            case PUBLIC_HEALTH -> "公共卫生事件";
            case ENVIRONMENTAL_POLLUTION -> "环境污染";
            case NATURAL_DISASTER -> "自然灾害";
            case CROWD_EMERGENCY -> "人员密集场所突发事件";
            case MARKET_SUPPLY -> "市场供应事件";
            case UNKNOWN -> "类别不明的突发事件";
        };
    }

    @Override
    public String unknownPlace() {
        return "不详";
    }

    @Override
    public String ownUnit() {
        return "本单位队伍";
    }

    @Override
    public String matter(AlertReason kind, String about, String until) {
        return switch (kind) {
            case UNIT_OFFERED -> "派单：" + about + until + "。";
            case NO_UNIT_LEFT -> "无队伍可派，请另行安排。";
            case DIRECTIVE_GIVEN -> "指令：" + about + until + "。";
            case DIRECTIVE_RETURNED -> "答复被退回，指令：" + about + until + "。";
            case DIRECTIVE_ANSWERED -> "指令已答复，请确认或退回：" + about + "。";
            case LEVEL_SET -> "响应级别 " + about + "，本岗位有清单事项，请查看并办理。";
            case LEAD_OFFERED -> "请接任牵头单位（现牵头：" + about + "）" + until + "。";
            case LEAD_DECLINED -> about + "谢绝牵头，仍由原单位牵头，请另行安排。";
            case ALARM_SHORTFALL -> "第 " + about + " 次增援警报力量不足，请另行调集。";
            case ITEM_OVERDUE -> "清单事项逾期未办：" + about + "。";
            case CREW_OVERDUE -> "队员安全：" + about + "逾时未报平安，请立即联系。";
            case DIRECTIVE_OVERDUE -> "督办，指令逾期未办结：" + about + "。";
            case CLOCK_RUNNING -> "法定时限提醒：" + about + until + "。";
            case CLOCK_ENDING -> "法定时限即将到期：" + about + until + "。";
            case CLOCK_MISSED -> "法定时限已过：" + about + "，请立即报送。";
            case UPWARD_REPORT_SUBMITTED -> "信息报送待签发：" + about + until + "。";
            case UPWARD_REPORT_RETURNED -> "信息报送被退回，请修改：" + about + "。";
            case UPWARD_REPORT_OVERDUE -> "信息报送逾时未签发或未报出：" + about + "。";
            case UPWARD_REPORT_FAILED -> "信息报送未能发出，请重发或改用电话、专人：" + about + "。";
            case AID_ASKED -> about + "请求增援" + until + "。";
            case AID_MISSING -> "增援不能到达：" + about + "，请另行调派。";
            case SITUATION_CHANGED -> "情况有变（" + changes(about) + "），请立即查看。";
            case INCIDENT_MERGED -> "原警情 " + about + " 已并案，按本警情办理。";
            case CITY_DUTY_ROOM, TOWN_OF_PLACE, LEAD_AGENCY, OWN_SITE, LARGER_GRADE -> "";
        };
    }

    /** The names may be cut where a message is short. */
    private static String changes(String about) {
        return SituationWords.of(
                about, Map.of("CASUALTIES", "伤亡增加", "SUBSTANCE", "另有物质", "PLACE", "地点变动", "UNMERGED", "撤销并案"), "、");
    }

    @Override
    public String until(AlertReason kind, ZonedDateTime at) {
        return switch (kind) {
            case CLOCK_RUNNING, CLOCK_ENDING -> "，请于 " + TIME.format(at) + " 前报送";
            default -> "，请于 " + SECOND.format(at) + " 前答复";
        };
    }

    @Override
    public String what(String category, String place) {
        return category + "，地点：" + place;
    }

    @Override
    public String communicationsTest(String number) {
        return "这不是警情，编号 " + number + "。收到请确认。";
    }

    @Override
    public String received(ZonedDateTime at) {
        return "，" + TIME.format(at) + "接报";
    }

    @Override
    public String number(String number) {
        return "，编号 " + number;
    }

    @Override
    public String roll(int asked, int acknowledged) {
        return asked + " 人须逐一签收，已签收 " + acknowledged + " 人。";
    }

    @Override
    public String asks(AlertReason kind) {
        return switch (kind) {
            case UNIT_OFFERED, LEAD_OFFERED -> "请立即受领或谢绝。";
            case AID_ASKED -> "请立即派出或谢绝。";
            default -> "请立即签收。";
        };
    }

    @Override
    public String link(String address) {
        return "签收链接： " + address;
    }

    @Override
    public String reply(String code) {
        return "回复 " + code + " 签收。";
    }

    @Override
    public String key(String key) {
        return "按 " + key + " 键签收。";
    }

    @Override
    public String several(int alerts) {
        return "共 " + alerts + " 条待签收。";
    }

    @Override
    public String more(int alerts) {
        return "另有 " + alerts + " 条。";
    }

    @Override
    public String code(String code) {
        return "（编码 " + code + "）";
    }

    @Override
    public String asksEach(boolean byCode) {
        return byCode ? "请逐条回复编码签收。" : "请登录值班系统逐条签收。";
    }

    @Override
    public String stop() {
        return "。";
    }
}
