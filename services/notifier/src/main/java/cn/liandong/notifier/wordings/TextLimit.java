package cn.liandong.notifier.wordings;

import cn.liandong.contracts.notifications.Channel;

/** How much a channel takes. */
final class TextLimit {
    /** Phones put them together and providers charge for each: what an offer in English needs with everything it can say. */
    static final int SMS_SEGMENTS = 4;

    /** About forty seconds of speech: four characters, or thirteen letters, a second. */
    static final int SPOKEN_CHINESE = 160;

    static final int SPOKEN_ENGLISH = 520;

    /** WeCom takes 2 048 bytes of a text (U), and a character is up to four; the others take more. */
    static final int LONG = 500;

    private TextLimit() {}

    static boolean holds(String text, Channel channel, Language language) {
        return switch (channel) {
            case SMS -> Segments.of(text) <= SMS_SEGMENTS;
            case VOICE ->
                text.codePointCount(0, text.length())
                        <= (language == Language.CHINESE ? SPOKEN_CHINESE : SPOKEN_ENGLISH);
            case WEBHOOK, MAIL, WECOM, DINGTALK, FEISHU, FILE, WEB_PUSH ->
                text.codePointCount(0, text.length()) <= LONG;
        };
    }
}
