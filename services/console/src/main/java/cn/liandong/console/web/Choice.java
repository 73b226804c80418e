package cn.liandong.console.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One of the words that a field of a body may have. */
final class Choice {
    private Choice() {}

    /** @throws Problem.Answered a 400 that names the field and its words */
    static <E extends Enum<E>> E of(String field, @Nullable String word, Class<E> words) {
        for (var one : words.getEnumConstants()) {
            if (one.name().equals(word)) {
                return one;
            }
        }
        throw new Problem.Answered(Problem.of(
                400,
                field.toUpperCase(Locale.ROOT) + "_NEEDED",
                "The body does not say " + field + ", or says what it cannot be",
                "Send " + field + " as one of " + List.of(words.getEnumConstants()) + "."));
    }
}
