package cn.liandong.contracts.ids;

/** What every id has in common: short, printable, and safe in a key, an address and a log line. */
final class Ids {
    private static final int LONGEST = 200;

    private Ids() {}

    static void require(String kind, String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isAllowed(value)) {
            throw new IllegalArgumentException(kind + " must be 1 to " + LONGEST
                    + " characters of letters, digits, '-', '_', '.', ':' or '/', but was " + value.length()
                    + " characters long or held others");
        }
    }

    /** A loop: every entry that is read makes dozens of ids, and a stream for each was seen in profiles. */
    private static boolean isAllowed(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isAllowed(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.'
                || c == ':'
                || c == '/';
    }
}
