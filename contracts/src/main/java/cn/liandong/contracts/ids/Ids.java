package cn.liandong.contracts.ids;

/** What every id has in common: short, printable, and safe in a key, an address and a log line. */
final class Ids {
    private static final int LONGEST = 200;

    private Ids() {}

    static void require(String kind, String value) {
        if (value.isEmpty() || value.length() > LONGEST || !value.chars().allMatch(Ids::allowed)) {
            throw new IllegalArgumentException(kind + " must be 1 to " + LONGEST
                    + " characters of letters, digits, '-', '_', '.', ':' or '/', but was " + value.length()
                    + " characters long or held others");
        }
    }

    private static boolean allowed(int c) {
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
