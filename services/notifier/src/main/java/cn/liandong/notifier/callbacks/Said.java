package cn.liandong.notifier.callbacks;

import cn.liandong.contracts.notifications.Channel;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody answered, as far as it can be understood without guessing. */
sealed interface Said {
    /** Names one alert. */
    record Code(String digits) implements Said {}

    /** Says yes, and to what only the question can tell. */
    record Yes() implements Said {}

    /** Wants no more of it on this channel. */
    record OptOut() implements Said {}

    /** Anything else. */
    record Unclear() implements Said {}

    /** Longer than any answer that is understood. */
    int LONGEST = 40;

    String KEY_OF_YES = "1";

    /** The words of the text that asked, and of whoever does not read it to its end. */
    String WORDS = "(?:回复|已收到|收到|签收|ok|好的|[\\p{Z}\\s。，、,.!！])*";

    /** Digits stand together: `1 2` is not 12. A question mark is no yes, and `12号楼` no code. */
    Pattern ANSWER = Pattern.compile(WORDS + "(?<code>[0-9]{2,4})?" + WORDS);

    /** What every SMS in the country is unsubscribed with (trade). */
    Pattern OPT_OUT = Pattern.compile("[\\p{Z}\\s]*(?:回复|回)?[\\p{Z}\\s]*(?:td|t|退订|t退订|td退订)[\\p{Z}\\s。.]*");

    /**
     * Reads it.
     *
     * @param text hostile, of any length; on the phone it is the key that was pressed
     */
    static Said of(Channel channel, String text) {
        if (channel == Channel.VOICE) {
            return text.strip().equals(KEY_OF_YES) ? new Yes() : new Unclear();
        }
        if (text.length() > LONGEST) {
            return new Unclear();
        }
        // Digits and letters of full width are typed as often as the others.
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (OPT_OUT.matcher(plain).matches()) {
            return new OptOut();
        }
        var answer = ANSWER.matcher(plain);
        if (plain.isBlank() || !answer.matches()) {
            return new Unclear();
        }
        var code = answer.group("code");
        return code == null ? yes(plain) : new Code(code);
    }

    /** Marks alone say nothing. */
    private static Said yes(String plain) {
        return plain.codePoints().anyMatch(Character::isLetter) ? new Yes() : new Unclear();
    }
}
