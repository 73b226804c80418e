package cn.liandong.dispatch;

import org.jspecify.annotations.Nullable;

/** What a person may write into the journal: text that can be shown, and not too much of it. */
public final class Texts {
    /** In characters. Each stands in the chain for ever; ours. */
    public static final int LONGEST = 1_000;

    public static final int LONGEST_REASON = 500;

    private Texts() {}

    public static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /**
     * Lines and tabs are shown; other control characters, and halves of a character, nobody means.
     *
     * @param longest in characters
     */
    public static boolean isUnfit(@Nullable String text, int longest) {
        return text != null
                && (text.codePointCount(0, text.length()) > longest
                        || text.codePoints().anyMatch(Texts::isNotText));
    }

    private static boolean isNotText(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
