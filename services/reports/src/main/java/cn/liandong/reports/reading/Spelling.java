package cn.liandong.reports.reading;

/** What is nearly the same word, and what is no character at all. */
final class Spelling {
    private Spelling() {}

    /** One letter more, less, other, or two letters swapped. */
    static boolean nearly(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (Math.abs(one.length() - other.length()) > 1 || shorter < 2) {
            return false;
        }
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var a = one.substring(same);
        var b = other.substring(same);
        return tail(a, 1).equals(tail(b, 1))
                || tail(a, 1).equals(b)
                || a.equals(tail(b, 1))
                || (a.length() >= 2
                        && b.length() >= 2
                        && a.charAt(0) == b.charAt(1)
                        && a.charAt(1) == b.charAt(0)
                        && tail(a, 2).equals(tail(b, 2)));
    }

    /** Half of a surrogate pair cannot be written as UTF-8: a replacement character stands in its place. */
    static String paired(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        var paired = new StringBuilder(text.length());
        text.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c).forEach(paired::appendCodePoint);
        return paired.toString();
    }

    private static String tail(String text, int from) {
        return text.length() < from ? text : text.substring(from);
    }
}
