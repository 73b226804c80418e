package cn.liandong.contracts.cap;

import cn.liandong.contracts.places.Coordinates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values as CAP 1.2 writes them. */
final class CapText {
    /** Section 3.3.2: whole seconds, and an offset that is never Z. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

    /** A tenth of a metre. */
    private static final int DECIMALS = 6;

    private CapText() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String point(Coordinates at) {
        return decimal(at.latitude()) + "," + decimal(at.longitude());
    }

    static String circle(Coordinates centre, int metres) {
        return point(centre) + " "
                + BigDecimal.valueOf(metres, 3).stripTrailingZeros().toPlainString();
    }

    static String polygon(List<Coordinates> ring) {
        return ring.stream().map(CapText::point).collect(Collectors.joining(" "));
    }

    /** XML 1.0 has no place for the others, whatever they are written as. */
    static String legal(String text) {
        return text.codePoints()
                .map(c -> isLegal(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private static String decimal(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
