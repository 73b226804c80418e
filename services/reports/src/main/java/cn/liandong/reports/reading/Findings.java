package cn.liandong.reports.reading;

import java.util.ArrayList;
import java.util.List;

/** Collects what is found while a report is read; a body made of nothing but mistakes fills no memory. */
final class Findings {
    private static final int MOST = 50;
    private static final int LONGEST_POINTER = 200;
    private static final int LONGEST_DETAIL = 120;

    private final List<Finding> found = new ArrayList<>();

    void add(String pointer, WarningCode code, String detail) {
        if (found.size() < MOST - 1) {
            found.add(new Finding(printable(pointer, LONGEST_POINTER), code, printable(detail, LONGEST_DETAIL)));
        } else if (found.size() == MOST - 1) {
            found.add(new Finding("", WarningCode.MORE_WARNINGS, ""));
        }
    }

    void add(String pointer, WarningCode code) {
        add(pointer, code, "");
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    /** The part of a pointer that names this field (RFC 6901). */
    static String token(String field) {
        return "/" + field.replace("~", "~0").replace("/", "~1");
    }

    /** A pointer as it may be told. */
    static String shown(String pointer) {
        return printable(pointer, LONGEST_POINTER);
    }

    private static String printable(String text, int longest) {
        var shown = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF) ? '\uFFFD' : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
