package cn.liandong.notifier.wordings;

import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The sentence that alerts somebody: what, where, when, and what to do. */
public final class AlertWording {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");
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
                + CategoryWords.of(subject.category())
                + "，地点：" + place(subject)
                + "，" + TIME.format(subject.receivedAt().atZone(zone)) + "接报"
                + "，编号 " + subject.incidentNumber() + "。请立即签收。";
    }

    /** Reports are hostile: a place's text breaks no line, bubble or terminal, begins no alert of its own, and leads nowhere. */
    private static String place(AlertSubject subject) {
        var told = subject.placeText();
        var plain = told == null ? "" : inert(GAPS.matcher(told).replaceAll(" ").strip());
        if (plain.isEmpty()) {
            return "不详";
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
