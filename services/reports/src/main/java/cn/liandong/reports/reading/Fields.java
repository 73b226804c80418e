package cn.liandong.reports.reading;

import cn.liandong.reports.reading.JsonText.Digits;
import cn.liandong.reports.reading.JsonText.Members;
import cn.liandong.reports.reading.JsonText.Null;
import cn.liandong.reports.reading.JsonText.Text;
import cn.liandong.reports.reading.JsonText.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of one object of a report, each read once; what nobody asked for is warned of in the end. */
final class Fields {
    /** So that a record stays under its limit, however much was told: the whole text stands in the body. */
    static final int LONG_TEXT = 8_000;

    static final int SHORT_TEXT = 500;

    private final String pointer;
    private final Map<String, Value> written;
    private final Set<String> asked = new HashSet<>();
    private final Map<String, String> alike = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Findings findings;

    Fields(String pointer, Members members, Findings findings) {
        this.pointer = pointer;
        this.written = members.fields();
        this.findings = findings;
        written.keySet().forEach(name -> alike.putIfAbsent(plain(name), name));
    }

    /** The value; null where it is absent or says null. {@code occurred_at} and {@code OccurredAt} are found too. */
    @Nullable
    Value find(String name) {
        known.add(name);
        var as = written.containsKey(name) ? name : alike.get(plain(name));
        if (as == null) {
            return null;
        }
        asked.add(as);
        if (!as.equals(name)) {
            findings.add(pointer + Findings.token(as), WarningCode.READ_AS, name);
        }
        var value = written.get(as);
        return value instanceof Null ? null : value;
    }

    @Nullable
    String text(String name, int longest) {
        return switch (find(name)) {
            case null -> null;
            case Text(var text) -> clean(name, text, longest);
            case Digits(var digits) -> {
                findings.add(at(name), WarningCode.READ_AS, "\"" + digits + "\"");
                yield clean(name, digits, longest);
            }
            default -> {
                warn(name, "文本 text");
                yield null;
            }
        };
    }

    @Nullable
    Fields object(String name) {
        return object(name, find(name));
    }

    /** {@code "location": "化工园区3号门"} is read as {@code "location": {"text": "化工园区3号门"}}. */
    @Nullable
    Fields objectOrText(String name, String textField) {
        var value = find(name);
        if (!(value instanceof Text)) {
            return object(name, value);
        }
        findings.add(at(name), WarningCode.READ_AS, name + "." + textField);
        return new Fields(at(name), new Members(Map.of(textField, value)), findings);
    }

    private @Nullable Fields object(String name, @Nullable Value value) {
        if (value instanceof Members members) {
            return new Fields(at(name), members, findings);
        }
        if (value != null) {
            warn(name, "{…}");
        }
        return null;
    }

    void warn(String name, String expected) {
        findings.add(at(name), WarningCode.WRONG_TYPE, expected);
    }

    void warn(String name, WarningCode code, String detail) {
        findings.add(at(name), code, detail);
    }

    /** Warns of every field that nobody asked for. */
    void rest() {
        for (var name : written.keySet()) {
            if (!asked.contains(name)) {
                var meant = known.stream()
                        .filter(field -> Spelling.nearly(plain(field), plain(name)))
                        .findFirst();
                findings.add(
                        pointer + Findings.token(name),
                        WarningCode.UNKNOWN_FIELD,
                        meant.map(field -> "→ " + field + "?").orElse(""));
            }
        }
    }

    private String at(String name) {
        return pointer + Findings.token(name);
    }

    private @Nullable String clean(String name, String text, int longest) {
        if (text.isBlank()) {
            return null;
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            findings.add(at(name), WarningCode.CONTROL_CHARACTERS);
        }
        var paired = Spelling.paired(text);
        if (!paired.equals(text)) {
            findings.add(at(name), WarningCode.NOT_TEXT);
        }
        if (paired.codePointCount(0, paired.length()) <= longest) {
            return paired;
        }
        findings.add(at(name), WarningCode.TEXT_CUT, String.valueOf(longest));
        return paired.substring(0, paired.offsetByCodePoints(0, longest));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
