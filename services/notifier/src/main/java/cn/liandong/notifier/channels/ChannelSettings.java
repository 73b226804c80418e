package cn.liandong.notifier.channels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the operator set under `liandong.notifier.`; an error names the setting and never its value where that is secret. */
record ChannelSettings(Function<String, @Nullable String> property) {
    private static final String PREFIX = "liandong.notifier.";

    /** Null where it is not set, or set to nothing. */
    @Nullable
    String find(String name) {
        var text = property.apply(PREFIX + name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    String get(String name, String needed) {
        var text = find(name);
        if (text == null) {
            throw new IllegalArgumentException(variable(name) + " is not set, but " + needed);
        }
        return text;
    }

    boolean isOn(String name) {
        return Boolean.parseBoolean(find(name));
    }

    @Nullable
    Path file(String name) {
        var text = find(name);
        return text == null ? null : Path.of(text);
    }

    /** A secret from the setting itself, or from the file that the setting with `-file` names; its last line break is none of it. */
    @Nullable
    String secret(String name) {
        var file = file(name + "-file");
        if (file == null) {
            return find(name);
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    variable(name + "-file") + " names " + file + ", which cannot be read", e);
        }
    }

    int number(String name, int otherwise) {
        var text = find(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(variable(name) + " must be a whole number, but is '" + text + "'", e);
        }
    }

    <E extends Enum<E>> E one(String name, Class<E> of, E otherwise) {
        var text = find(name);
        return text == null ? otherwise : constant(name, of, text);
    }

    /** Names with commas between. */
    <E extends Enum<E>> List<E> many(String name, Class<E> of) {
        var text = find(name);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(part -> constant(name, of, part.strip()))
                        .distinct()
                        .toList();
    }

    /** A file of lines `name=value`; empty where none is named. */
    Map<String, String> lines(String name) {
        var file = file(name);
        var lines = new Properties();
        if (file != null) {
            try (var reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        variable(name) + " names " + file + ", which cannot be read: expected lines name=value", e);
            }
        }
        return lines.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), lines::getProperty));
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> of, String text) {
        for (var value : of.getEnumConstants()) {
            if (value.name().equals(text.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        throw new IllegalArgumentException(
                variable(name) + " must be one of " + List.of(of.getEnumConstants()) + ", but is '" + text + "'");
    }

    /** As the operator writes it. */
    static String variable(String name) {
        return "LIANDONG_NOTIFIER_" + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}
