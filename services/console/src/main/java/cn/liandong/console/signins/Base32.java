package cn.liandong.console.signins;

import java.math.BigInteger;

/** Letters and digits that nobody mistakes for others (RFC 4648 section 6), without padding. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** Of a multiple of five bytes, which needs no padding. */
    static String of(byte[] bytes) {
        if (bytes.length % BITS != 0) {
            throw new IllegalArgumentException("a multiple of 5 bytes is written here, not " + bytes.length);
        }
        var number = new BigInteger(1, bytes);
        int length = bytes.length * Byte.SIZE / BITS;
        var text = new StringBuilder(length);
        for (int at = length - 1; at >= 0; at--) {
            text.append(ALPHABET.charAt(number.shiftRight(at * BITS).intValue() & 0x1f));
        }
        return text.toString();
    }
}
