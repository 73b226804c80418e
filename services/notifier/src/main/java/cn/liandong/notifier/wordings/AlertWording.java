package cn.liandong.notifier.wordings;

import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The sentence that alerts somebody: what, where, when, and what to do. */
public final class AlertWording {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final int LONGEST_PLACE = 100;

    private AlertWording() {}

    /**
     * In the language of the duty room.
     *
     * @param repeat it may have reached the person before
     */
    public static String text(AlertSubject subject, boolean repeat, ZoneId zone) {
        return "【联动警报】"
                + (repeat ? "（重复通知）" : "")
                + (subject.saysExercise() ? "（报告自称演练，未经确认）" : "")
                + CategoryWords.of(subject.category())
                + "，地点：" + place(subject)
                + "，" + TIME.format(subject.receivedAt().atZone(zone)) + "接报"
                + "，编号 " + subject.incidentNumber() + "。请立即签收。";
    }

    /** Reports are hostile: nothing in a place's text may break a line, a bubble or a terminal. */
    private static String place(AlertSubject subject) {
        var told = subject.placeText();
        if (told == null || told.isBlank()) {
            return "不详";
        }
        var plain = told.codePoints()
                .map(c -> isPlain(c) ? c : ' ')
                .limit(LONGEST_PLACE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return plain.toString().strip();
    }

    /** Not a control, no writing from right to left, no line of its own, no half of a character. */
    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
