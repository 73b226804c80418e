package cn.liandong.console.directories;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The shapes of fields that are a word or a number. */
final class Shapes {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Pattern PHONE_NUMBER = Pattern.compile("\\+?[0-9(][0-9 ()-]{1,28}[0-9]");

    static final Shape ID =
            word("[A-Za-z0-9._:/-]{1,200}", "an id: 1 to 200 letters, digits, '-', '_', '.', ':' or '/'");
    static final Shape NAME = word("[^\\p{Cntrl}\\u2028\\u2029]{1,100}", "a name of 1 to 100 characters in one line");
    static final Shape LINE = word("[^\\p{Cntrl}\\u2028\\u2029]{0,300}", "at most 300 characters in one line");
    static final Shape PHONE = word(
            PHONE_NUMBER.pattern(),
            "a phone number: 3 to 30 digits, with '-', blanks and brackets between, '+' before");
    static final Shape LANGUAGE = word("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", "a language tag such as zh-CN or en");
    static final Shape ANYTHING = word("(?s).*", "text");
    static final Shape COORDINATES =
            pair("latitude", "longitude", "-?[0-9]{1,3}(?:\\.[0-9]{1,12})?", ", ", "a point such as 30.4259, 111.7601");
    static final Shape HOURS =
            pair("from", "until", "([01][0-9]|2[0-3]):[0-5][0-9](:00)?", "-", "hours such as 22:00-07:00");

    private Shapes() {}

    /** One of these words. */
    static Shape oneOf(Class<? extends Enum<?>> words) {
        var names = Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
        return new Word(
                Pattern.compile(names.stream().map(Pattern::quote).collect(Collectors.joining("|"))),
                "one of " + String.join(", ", names));
    }

    static boolean isPhone(String text) {
        return PHONE_NUMBER.matcher(text).matches();
    }

    private static Shape word(String pattern, String expected) {
        return new Word(Pattern.compile(pattern), expected);
    }

    private static Shape pair(String first, String second, String part, String joint, String expected) {
        return new Pair(first, second, Pattern.compile(part), joint, expected);
    }

    private record Word(Pattern pattern, String expected) implements Shape {
        @Override
        public String text(JsonNode value) {
            return value.asString("");
        }

        @Override
        public JsonNode read(String text) {
            return JSON.stringNode(text.strip());
        }

        @Override
        public @Nullable String expected(JsonNode value) {
            return value.isValueNode() && pattern.matcher(value.asString("")).matches() ? null : expected;
        }
    }

    private record Pair(String first, String second, Pattern part, String joint, String expected) implements Shape {
        @Override
        public String text(JsonNode value) {
            return value.isObject()
                    ? value.path(first).asString("")
                            + joint
                            + value.path(second).asString("")
                    : value.asString("");
        }

        @Override
        public JsonNode read(String text) {
            var parts = text.strip().split("\\s*" + Pattern.quote(joint.strip()) + "\\s*", -1);
            return parts.length == 2
                    ? JSON.objectNode().put(first, parts[0]).put(second, parts[1])
                    : JSON.stringNode(text.strip());
        }

        @Override
        public @Nullable String expected(JsonNode value) {
            boolean both =
                    value.isObject() && value.size() == 2 && isPart(value.path(first)) && isPart(value.path(second));
            return both ? null : expected;
        }

        private boolean isPart(JsonNode value) {
            return value.isValueNode()
                    && part.matcher(value.asString("").toLowerCase(Locale.ROOT)).matches();
        }
    }
}
