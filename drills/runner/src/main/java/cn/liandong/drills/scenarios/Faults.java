package cn.liandong.drills.scenarios;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Where in a file a value is wrong, and how, in words. */
final class Faults {
    private Faults() {}

    static Node whereOf(Node root, JacksonException wrong) {
        var at = root;
        for (var step : wrong.getPath()) {
            if (at instanceof MappingNode mapping) {
                for (var field : mapping.getValue()) {
                    if (String.valueOf(step.getPropertyName()).equals(Document.text(field.getKeyNode()))) {
                        at = field.getValueNode();
                        break;
                    }
                }
            } else if (at instanceof SequenceNode sequence
                    && step.getIndex() >= 0
                    && step.getIndex() < sequence.getValue().size()) {
                at = sequence.getValue().get(step.getIndex());
            }
        }
        return at;
    }

    static String what(JacksonException wrong) {
        var field = wrong.getPath().isEmpty() ? "the scenario" : "'" + name(wrong) + "'";
        if (wrong instanceof InvalidFormatException format) {
            return field + " is '" + format.getValue() + "', expected " + expected(format.getTargetType());
        }
        // The records say themselves what they expect.
        if (wrong.getCause() instanceof IllegalArgumentException refused) {
            return field + ": " + refused.getMessage();
        }
        return wrong instanceof MismatchedInputException mismatched
                ? field + " is of another shape, expected " + expected(mismatched.getTargetType())
                : field + " cannot be read: " + wrong.getOriginalMessage();
    }

    private static String name(JacksonException wrong) {
        var path = wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return type == int.class || type == Integer.class ? "a whole number" : "text";
    }
}
