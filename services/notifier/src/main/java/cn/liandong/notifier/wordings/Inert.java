package cn.liandong.notifier.wordings;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What others wrote, so that it does nothing. Reports are hostile: their text breaks no line, bubble or terminal, begins no
 * alert of its own, and leads nowhere. The words stay, for whoever reads them.
 */
final class Inert {
    /**
     * Blanks of every kind, and what cannot be seen: controls, formats, halves of characters, what nobody assigned, fillers
     * and what chooses between forms of a letter (Unicode's Default_Ignorable_Code_Point, and the empty braille cell).
     */
    private static final Pattern GAPS = Pattern.compile(
            "[\\p{C}\\p{Z}\\s\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F"
                    + "\\uFFA0\\x{E0100}-\\x{E01EF}]+");

    /** A letter carries two marks in any language a place here is written in; more climb over the lines around it. */
    private static final Pattern TOWERS = Pattern.compile("(\\p{M}{2})\\p{M}+");

    /** What a phone or a chat would make a link of: a scheme, a dot between a word and letters, four numbers. */
    private static final Pattern SCHEME = Pattern.compile("[:：]/{2,}");

    private static final Pattern DOT = Pattern.compile(
            "(?<=[\\p{L}\\p{N}-])[.\\u2024\\uFE52\\uFF0E\\uFF61](?=\\p{L})" + "|(?<=[A-Za-z0-9-])\\u3002(?=[A-Za-z])");
    private static final Pattern ADDRESS = Pattern.compile("(\\d{1,3})[.](\\d{1,3})[.](\\d{1,3})[.](\\d{1,3})");

    private Inert() {}

    /** Without what cannot be seen, and without links, mentions and markup; empty where nothing is left. */
    static String of(@Nullable String told) {
        if (told == null) {
            return "";
        }
        var plain = TOWERS.matcher(GAPS.matcher(told).replaceAll(" ").strip()).replaceAll("$1");
        var unlinked = DOT.matcher(SCHEME.matcher(plain).replaceAll("：")).replaceAll("·");
        return ADDRESS.matcher(unlinked)
                .replaceAll("$1·$2·$3·$4")
                .replace('【', '(')
                .replace('】', ')')
                .replace('[', '(')
                .replace(']', ')')
                .replace('@', '＠')
                .replace('<', '＜')
                .replace('>', '＞');
    }

    /** At most so many code points, the last a sign that there was more. */
    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
