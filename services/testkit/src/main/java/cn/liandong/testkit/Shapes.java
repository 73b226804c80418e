package cn.liandong.testkit;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Executable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What values look like where they are laid down, as a text for {@link ApprovedFiles}: it differs as soon as a record
 * that stands anywhere in them gains, loses or renames a component, an enum a constant, or a sealed family a member.
 */
public final class Shapes {
    // What stands there by its name alone: its shape is not ours to change.
    private static final List<String> NAMED_ONLY = List.of("java.", "javax.", "org.pcollections.");

    private final Set<Class<?>> met = new LinkedHashSet<>();

    private Shapes() {}

    /**
     * The shapes of these types and of all that they are made of, depth-first, each once.
     *
     * @throws IllegalArgumentException for a type that is neither a record, an enum nor a sealed family, nor made of one value
     *     by its {@code @JsonCreator}: what stands in it cannot be told
     */
    public static String of(Type... roots) {
        var shapes = new Shapes();
        for (var root : roots) {
            shapes.meet(root);
        }
        return shapes.met.stream().map(shapes::text).collect(Collectors.joining("\n"));
    }

    private void meet(Type type) {
        switch (type) {
            case Class<?> named -> meet(named);
            case ParameterizedType parameterized -> {
                meet(parameterized.getRawType());
                meetAll(parameterized.getActualTypeArguments());
            }
            case WildcardType wildcard -> meetAll(wildcard.getUpperBounds());
            case TypeVariable<?> variable -> meetAll(variable.getBounds());
            default ->
                throw new IllegalArgumentException(
                        "the shape of %s cannot be told: no record should hold an array".formatted(type));
        }
    }

    private void meetAll(Type... types) {
        for (var type : types) {
            meet(type);
        }
    }

    private void meet(Class<?> type) {
        if (type.isPrimitive() || NAMED_ONLY.stream().anyMatch(type.getName()::startsWith) || !met.add(type)) {
            return;
        }
        if (type.isRecord()) {
            meetAll(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .toArray(Type[]::new));
        } else if (type.isSealed()) {
            members(type).forEach(this::meet);
        } else if (!type.isEnum()) {
            meet(standIn(type).getType());
        }
    }

    /** What stands where a class of this type is laid down: the one parameter of its creator. */
    private static AnnotatedType standIn(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(creator -> creator.isAnnotationPresent(JsonCreator.class))
                .filter(creator -> creator.getParameterCount() == 1)
                .map(creator -> creator.getAnnotatedParameterTypes()[0])
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the shape of %s cannot be told: it is neither a record, an enum nor a sealed family, and is made of nothing else"
                                .formatted(type.getName())));
    }

    private String text(Class<?> type) {
        if (type.isEnum()) {
            return "%s: %s\n"
                    .formatted(
                            name(type),
                            Arrays.stream(type.getEnumConstants())
                                    .map(constant -> ((Enum<?>) constant).name())
                                    .collect(Collectors.joining(" | ")));
        }
        if (type.isSealed()) {
            return "%s = %s\n"
                    .formatted(name(type), members(type).map(this::name).collect(Collectors.joining(" | ")));
        }
        if (!type.isRecord()) {
            return "%s as %s\n".formatted(name(type), text(standIn(type)));
        }
        return "%s\n%s"
                .formatted(
                        name(type),
                        Arrays.stream(type.getRecordComponents())
                                .map(part -> "  %s: %s\n".formatted(part.getName(), text(part.getAnnotatedType())))
                                .collect(Collectors.joining()));
    }

    /** What may be absent is marked with a question mark. */
    private String text(AnnotatedType type) {
        String text = switch (type) {
            case AnnotatedParameterizedType parameterized ->
                name(raw(parameterized.getType()))
                        + Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
                                .map(this::text)
                                .collect(Collectors.joining(", ", "<", ">"));
            case AnnotatedWildcardType wildcard -> text(wildcard.getAnnotatedUpperBounds()[0]);
            case AnnotatedTypeVariable variable -> variable.getType().getTypeName();
            default -> name(raw(type.getType()));
        };
        return type.isAnnotationPresent(Nullable.class) ? text + "?" : text;
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    /** In an order of their own: what is moved within a file keeps its shape. */
    private static Stream<Class<?>> members(Class<?> family) {
        return Arrays.<Class<?>>stream(family.getPermittedSubclasses()).sorted(Comparator.comparing(Class::getName));
    }

    /** Without its package, unless another type that stands here has the same name. */
    private String name(Class<?> type) {
        boolean shared =
                met.stream().anyMatch(other -> other != type && shortName(other).equals(shortName(type)));
        return shared ? type.getName() : shortName(type);
    }

    private static String shortName(Class<?> type) {
        return type.getName().substring(type.getName().lastIndexOf('.') + 1).replace('$', '.');
    }
}
