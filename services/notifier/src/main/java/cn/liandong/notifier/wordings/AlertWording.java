package cn.liandong.notifier.wordings;

import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentence that alerts somebody: what, where, when, and what to do. */
public final class AlertWording {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int LONGEST_PLACE = 100;

    /** Blanks of every kind, and what cannot be seen: controls, formats, halves of characters, what nobody assigned. */
    private static final Pattern GAPS = Pattern.compile("[\\p{C}\\p{Z}\\s]+");

    /** What a phone or a chat would make a link of: a scheme, and a dot between a word and letters. */
    private static final Pattern SCHEME = Pattern.compile("://");

    private static final Pattern DOT = Pattern.compile("(?<=[\\p{L}\\p{N}-])[.\uFF0E\uFF61](?=\\p{L})");

    private AlertWording() {}

    /**
     * In the language of the duty room.
     *
     * @param repeat it may have reached the person before
     */
    public static String text(AlertSubject subject, boolean repeat, ZoneId zone) {
        return "【联动警报】"
                + (subject.handling() == Handling.EXERCISE ? "（演练）" : "")
                + (repeat ? "（重复通知）" : "")
                + (subject.saysExercise() ? "（报告自称演练，未经确认）" : "")
                + matter(subject, zone)
                + CategoryWords.of(subject.category())
                + "，地点：" + place(subject)
                + "，" + TIME.format(subject.receivedAt().atZone(zone)) + "接报"
                + "，编号 " + subject.incidentNumber() + "。" + asks(subject);
    }

    /** What it is about, where it is not the incident itself. */
    private static String matter(AlertSubject subject, ZoneId zone) {
        var matter = subject.matter();
        if (matter == null) {
            return "";
        }
        var until = matter.answerBy() == null
                ? ""
                : "，请于 " + SECOND.format(matter.answerBy().atZone(zone)) + " 前答复";
        return switch (matter.kind()) {
            case UNIT_OFFERED -> "派单：" + shortened(matter.about(), "本单位队伍") + until + "。";
            case NO_UNIT_LEFT -> "无队伍可派，请另行安排。";
            case DIRECTIVE_GIVEN -> "指令：" + shortened(matter.about(), "请查看") + until + "。";
            case DIRECTIVE_RETURNED -> "答复被退回，指令：" + shortened(matter.about(), "请查看") + until + "。";
            case DIRECTIVE_ANSWERED -> "指令已答复，请确认或退回：" + shortened(matter.about(), "请查看") + "。";
            case DIRECTIVE_OVERDUE -> "督办，指令逾期未办结：" + shortened(matter.about(), "请查看") + "。";
            case CITY_DUTY_ROOM, TOWN_OF_PLACE, LEAD_AGENCY, OWN_SITE -> "";
        };
    }

    private static String asks(AlertSubject subject) {
        return subject.matter() != null && subject.matter().kind() == AlertReason.UNIT_OFFERED ? "请立即受领或谢绝。" : "请立即签收。";
    }

    /** Reports are hostile: a place's or a matter's text breaks no line, bubble or terminal, begins no alert of its own, and leads nowhere. */
    private static String place(AlertSubject subject) {
        return shortened(subject.placeText(), "不详");
    }

    private static String shortened(@Nullable String told, String otherwise) {
        var plain = told == null ? "" : inert(GAPS.matcher(told).replaceAll(" ").strip());
        if (plain.isEmpty()) {
            return otherwise;
        }
        return plain.codePointCount(0, plain.length()) <= LONGEST_PLACE
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_PLACE - 1)) + "…";
    }

    /** Without what a phone or a chat acts on: links, mentions, markup. The words stay, for whoever reads them. */
    private static String inert(String text) {
        var unlinked = DOT.matcher(SCHEME.matcher(text).replaceAll("：")).replaceAll("·");
        return unlinked.replace('【', '[')
                .replace('】', ']')
                .replace('@', '＠')
                .replace('<', '＜')
                .replace('>', '＞');
    }
}
