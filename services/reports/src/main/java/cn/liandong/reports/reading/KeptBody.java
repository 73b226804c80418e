package cn.liandong.reports.reading;

/** The body as it is kept beside what was understood of it. */
final class KeptBody {
    /** A raw control character takes six bytes in the record; a quarter of the record is left for the rest of it. */
    private static final int MOST_BYTES = 768 * 1024;

    private KeptBody() {}

    /**
     * Verbatim, but for a body that is so full of raw control characters, which JSON forbids, that its record would be
     * larger than the log takes: there each of them is a replacement character.
     */
    static String of(String text, Findings findings) {
        long bytes = text.chars().mapToLong(KeptBody::bytes).sum();
        if (bytes <= MOST_BYTES) {
            return text;
        }
        findings.add("", WarningCode.NOT_TEXT);
        return text.chars()
                .map(c -> c < ' ' && bytes((char) c) == 6 ? 0xFFFD : c)
                .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
                .toString();
    }

    /** What a character takes in JSON written as UTF-8. */
    private static int bytes(int c) {
        if (c == '"' || c == '\\' || c == '\n' || c == '\r' || c == '\t' || c == '\b' || c == '\f') {
            return 2;
        }
        if (c < ' ') {
            return 6;
        }
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate((char) c) ? 2 : 3;
    }
}
