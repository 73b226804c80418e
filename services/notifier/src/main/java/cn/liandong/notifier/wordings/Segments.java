package cn.liandong.notifier.wordings;

/**
 * How many parts of an SMS a text takes: of 160 septets in the basic alphabet, 153 where there is more than one (3GPP TS
 * 23.038 and 23.040), and of 70 and 67 UTF-16 units where a character stands outside of it.
 */
final class Segments {
    /** The basic alphabet without its escape: TS 23.038, 6.2.1. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Two septets each: TS 23.038, 6.2.1.1. */
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private Segments() {}

    static boolean isBasic(String text) {
        return text.chars().allMatch(unit -> BASIC.indexOf(unit) >= 0 || EXTENDED.indexOf(unit) >= 0);
    }

    static int of(String text) {
        return isBasic(text) ? parts(septets(text), 160, 153) : parts(text.length(), 70, 67);
    }

    private static int septets(String text) {
        return text.length()
                + (int) text.chars().filter(unit -> EXTENDED.indexOf(unit) >= 0).count();
    }

    private static int parts(int length, int alone, int ofMany) {
        return length <= alone ? 1 : Math.ceilDiv(length, ofMany);
    }
}
