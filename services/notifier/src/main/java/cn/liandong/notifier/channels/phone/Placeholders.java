package cn.liandong.notifier.channels.phone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values where names in braces stand, in one pass: what a value holds is never looked at for names. */
final class Placeholders {
    private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");

    private Placeholders() {}

    static String filled(String template, Map<String, String> values) {
        return NAME.matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")));
    }

    /** The same tree, with every text filled; names stay as they are. */
    static Map<String, Object> filled(Map<String, Object> template, Map<String, String> values) {
        var filled = new LinkedHashMap<String, Object>();
        template.forEach((name, value) -> filled.put(name, filledValue(value, values)));
        return filled;
    }

    private static Object filledValue(Object value, Map<String, String> values) {
        if (value instanceof Map<?, ?> nested) {
            var filled = new LinkedHashMap<String, Object>();
            nested.forEach((name, inner) -> filled.put(String.valueOf(name), filledValue(inner, values)));
            return filled;
        }
        return value instanceof String text ? filled(text, values) : value;
    }

    /** The names that stand anywhere in it. */
    static Set<String> names(Object template) {
        var names = new TreeSet<String>();
        if (template instanceof Map<?, ?> nested) {
            nested.values().forEach(value -> names.addAll(names(value)));
        } else if (template instanceof String text) {
            NAME.matcher(text).results().forEach(match -> names.add(match.group(1)));
        }
        return names;
    }
}
