package cn.liandong.notifier.wordings;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.DutyTold;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody is told of duty, in one sentence; no name stands in it. */
public final class DutyWording {
    private static final int LONGEST_POST = 40;

    private DutyWording() {}

    /**
     * The sentence.
     *
     * @param person who is told: what concerns it itself reads otherwise
     * @param repeat it may have come before
     */
    public static String text(
            DutyTold told, PersonId person, boolean repeat, ZoneId zone, Language language, Channel channel) {
        var words = language.words();
        boolean spoken = channel == Channel.VOICE;
        var post = Inert.cut(Inert.of(told.postName()), LONGEST_POST);
        return (AlertWording.head(channel, words)
                        + AlertWording.set(repeat ? words.repeat() : "", spoken, words)
                        + (language == Language.CHINESE
                                ? chinese(told, person, post, zone)
                                : english(told, person, post, zone)))
                .strip();
    }

    /** How a spot check is answered on the channel itself, to be appended; empty where it cannot be. */
    public static String answer(Language language, Channel channel, @Nullable String with) {
        if (with == null) {
            return "";
        }
        boolean key = channel == Channel.VOICE;
        return language == Language.CHINESE
                ? (key ? "按 " + with + " 键应答。" : "回复 " + with + " 应答。")
                : (key ? " Press " + with + " to answer." : " Reply " + with + " to answer.");
    }

    /** What leads to the page on which it is answered, to be appended; empty where there is none. */
    public static String link(Language language, @Nullable String address) {
        return address == null ? "" : (language == Language.CHINESE ? "应答链接： " : " Answer: ") + address;
    }

    /** The digits of a code, to be appended; a machine that reads them out says each by itself. */
    public static String code(Language language, Channel channel, @Nullable String digits) {
        if (digits == null) {
            return "";
        }
        boolean spoken = channel == Channel.VOICE;
        return language == Language.CHINESE
                ? "核验码" + (spoken ? String.join("，", digits.split("")) + "。" : " " + digits + "。")
                : " Code: " + (spoken ? String.join(", ", digits.split("")) : digits) + ".";
    }

    private static String chinese(DutyTold told, PersonId person, String post, ZoneId zone) {
        var from = time(told.from(), zone, "M月d日HH:mm");
        var until = told.until() == null ? "" : "至" + time(told.until(), zone, "M月d日HH:mm");
        return switch (told.kind()) {
            case SENSOR_WARNING -> WarningWording.chinese(told.subject(), from);
            case GAP ->
                person.equals(told.about())
                        ? "您应于" + from + "前到" + post + "签到，尚未签到，请立即到岗。"
                        : "空岗：" + post + "自" + from + "起" + missing(told, "无人排班", "接班人未签到") + "，请立即处置。";
            case GAP_AHEAD -> "未来空岗：" + post + from + until + "排班人数不足，请及时安排。";
            case DUTY_AHEAD -> "值班提醒：您" + from + until + "在" + post + "值班。";
            case DUTY_BEGINS -> "值班开始：您" + from + until + "在" + post + "值班。";
            case DUTY_TAKEN -> post + "已于" + from + "交接班。";
            case ROSTER_CHANGED -> "值班表变更：" + post + from + until + "的安排有变，请查看。";
            case ROSTER_PUBLISHED -> "值班表已公布：您的第一个班次是" + post + from + until + "。";
            case SWAP_ASKED -> "换班申请：有人申请与您调换" + post + from + until + "的班次，请答复。";
            case SPOT_CHECK ->
                "抽查点名：" + post + "，请于" + (told.until() == null ? "规定时限内" : time(told.until(), zone, "HH:mm") + "前")
                        + "应答。";
            case SPOT_CHECK_MISSED -> "抽查无应答：" + post + from + "被点名，" + until + "无人应答，请立即核实。";
            case ABSENCE_FILED -> "外出报备待批：" + post + from + until + "，请在开始前审批，逾期自动失效。";
            case ABSENCE_APPROVED ->
                person.equals(told.about())
                        ? "外出已获批准：" + from + until + post + "由替班人值守。"
                        : "已批准外出：" + from + until + post + "由替班人值守。";
            case SUBSTITUTE_NAMED -> "代班通知：" + from + until + "由您在" + post + "代班。";
            case ABSENCE_DECLINED -> "外出未获批准：" + from + until + "请照常在" + post + "值班。";
            case ABSENCE_WITHDRAWN -> "外出已撤销：" + from + until + post + "不再需要代班。";
            case ABSENCE_LAPSED ->
                person.equals(told.about())
                        ? "外出报备未获批准，已失效：" + post + "自" + from + "起仍由您值守。"
                        : "外出报备未获批准，已失效：" + post + "自" + from + "起仍由原值班人值守，请核实。";
            case FINDING_OVERDUE -> OverdueWording.chinese(told.overdue(), post, from);
            case DRILL_OVERDUE -> OverdueWording.chinese(told.overdue(), post, from);
            case CONTACT_CODE -> "联系方式核验：请将核验码告知" + post + "，" + clock(told, zone) + "前有效。";
        };
    }

    private static String english(DutyTold told, PersonId person, String post, ZoneId zone) {
        var from = time(told.from(), zone, "d MMM HH:mm");
        var until = told.until() == null ? "" : " until " + time(told.until(), zone, "d MMM HH:mm");
        return switch (told.kind()) {
            case SENSOR_WARNING -> WarningWording.english(told.subject(), from);
            case GAP ->
                person.equals(told.about())
                        ? "You were to sign on at " + post + " by " + from + " and have not: go there at once."
                        : "Gap: " + post + " since " + from + ", "
                                + missing(told, "nobody is rostered", "relief has not signed on") + ". Act at once.";
            case GAP_AHEAD -> "Gap ahead: " + post + " from " + from + until + " lacks people. Find somebody.";
            case DUTY_AHEAD -> "Your duty: " + post + " from " + from + until + ".";
            case DUTY_BEGINS -> "Your duty begins: " + post + " from " + from + until + ".";
            case DUTY_TAKEN -> post + " was handed over at " + from + ".";
            case ROSTER_CHANGED -> "Roster changed: " + post + " from " + from + until + ". Please look.";
            case ROSTER_PUBLISHED ->
                "The roster is published. Your first shift: " + post + " from " + from + until + ".";
            case SWAP_ASKED -> "A swap is asked of you: " + post + " from " + from + until + ". Please answer.";
            case SPOT_CHECK ->
                "Spot check: " + post + ". Answer"
                        + (told.until() == null
                                ? " within the limit."
                                : " by " + time(told.until(), zone, "HH:mm") + ".");
            case SPOT_CHECK_MISSED ->
                "Spot check missed: " + post + " was called at " + from + ", nobody answered" + until
                        + ". Find out why at once.";
            case ABSENCE_FILED ->
                "An absence waits for your approval: " + post + " from " + from + until
                        + ". Answer before it begins, or it lapses.";
            case ABSENCE_APPROVED ->
                (person.equals(told.about()) ? "Your absence is approved: " : "Absence approved: ")
                        + "a substitute sits at " + post + " from " + from + until + ".";
            case SUBSTITUTE_NAMED -> "You are the substitute at " + post + " from " + from + until + ".";
            case ABSENCE_DECLINED ->
                "Your absence is declined: you answer for " + post + " from " + from + until + " as rostered.";
            case ABSENCE_WITHDRAWN ->
                "An absence was taken back: no substitute is needed at " + post + " from " + from + until + ".";
            case ABSENCE_LAPSED ->
                "An absence lapsed without an approval: "
                        + (person.equals(told.about())
                                ? "you still answer for "
                                : "whoever filed it still answers for ")
                        + post + " from " + from + ".";
            case FINDING_OVERDUE -> OverdueWording.english(told.overdue(), post, from);
            case DRILL_OVERDUE -> OverdueWording.english(told.overdue(), post, from);
            case CONTACT_CODE -> "Contact check: tell " + post + " this code before " + clock(told, zone) + ".";
        };
    }

    private static String clock(DutyTold told, ZoneId zone) {
        return time(told.until(), zone, "HH:mm");
    }

    private static String missing(DutyTold told, String nobody, String unsigned) {
        return told.about() == null ? nobody : unsigned;
    }

    private static String time(@Nullable Instant at, ZoneId zone, String pattern) {
        return at == null
                ? ""
                : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at.atZone(zone));
    }
}
