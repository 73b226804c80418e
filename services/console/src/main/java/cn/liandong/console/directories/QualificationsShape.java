package cn.liandong.console.directories;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a person is qualified for: in a cell a line each, kind, last day and number, such as {@code hazmat / 2027-06-30 / ZJ-5}. */
final class QualificationsShape implements Shape {
    static final QualificationsShape QUALIFICATIONS = new QualificationsShape();

    private static final int MOST = 20;
    private static final String NOTHING = "-";
    private static final Set<String> FIELDS = Set.of("kind", "number", "validUntil");
    private static final Pattern KIND = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{1,100}");

    private QualificationsShape() {}

    @Override
    public String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(QualificationsShape::line)
                        .collect(Collectors.joining("\n"))
                : value.asString("");
    }

    /** A qualification in one line. */
    static String line(JsonNode one) {
        var kind = one.path("kind").asString("");
        var until = one.path("validUntil").asString("");
        var number = one.path("number").asString("");
        if (number.isEmpty()) {
            return until.isEmpty() ? kind : kind + " / " + until;
        }
        return kind + " / " + (until.isEmpty() ? NOTHING : until) + " / " + number;
    }

    @Override
    public JsonNode read(String text) {
        var all = Shapes.JSON.arrayNode();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> all.add(qualification(line)));
        return all;
    }

    static JsonNode qualification(String line) {
        var parts = line.split("/", 3);
        var one = Shapes.JSON.objectNode().put("kind", parts[0].strip());
        if (parts.length > 1 && !parts[1].isBlank() && !parts[1].strip().equals(NOTHING)) {
            one.put("validUntil", parts[1].strip());
        }
        if (parts.length > 2 && !parts[2].isBlank()) {
            one.put("number", parts[2].strip());
        }
        return one;
    }

    @Override
    public @Nullable String expected(JsonNode value) {
        if (!value.isArray() || value.size() > MOST) {
            return "at most " + MOST
                    + " qualifications, each a kind and where there are any its last day and its number";
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < value.size(); i++) {
            var one = value.get(i);
            if (!isFit(one) || !seen.add(line(one))) {
                return "as qualification " + (i + 1)
                        + " one that stands there once, a kind such as hazmat, a last day such as 2027-06-30, a number";
            }
        }
        return null;
    }

    private static boolean isFit(JsonNode one) {
        var number = one.path("number");
        return one.isObject()
                && FIELDS.containsAll(one.propertyNames())
                && one.path("kind").isValueNode()
                && KIND.matcher(one.path("kind").asString("")).matches()
                && (isNothing(number)
                        || (number.isValueNode()
                                && NUMBER.matcher(number.asString("")).matches()))
                && (isNothing(one.path("validUntil")) || isDate(one.path("validUntil")));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static boolean isDate(JsonNode value) {
        try {
            return !LocalDate.parse(value.asString("")).equals(LocalDate.MAX);
        } catch (DateTimeException none) {
            return false;
        }
    }
}
