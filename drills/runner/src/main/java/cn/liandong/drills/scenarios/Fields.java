package cn.liandong.drills.scenarios;

import cn.liandong.contracts.drills.Inject;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which fields a file has: those of the records that it is read into. */
final class Fields {
    private Fields() {}

    static Stream<RecordComponent> of(Class<?> record) {
        return Arrays.stream(record.getRecordComponents());
    }

    /** As it stands in a file: `for` is no name that Java allows. */
    static String name(RecordComponent field) {
        var written = field.getAccessor().getAnnotation(JsonProperty.class);
        return written == null ? field.getName() : written.value();
    }

    /** What is nullable or a list may be left out; the records say what that means. */
    static boolean mayBeMissing(RecordComponent field) {
        return field.getType() == List.class || field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What an edge takes is JSON: in a file it is written as a map or rows. */
    static boolean isJson(RecordComponent field) {
        return field.getDeclaringRecord() == Inject.class && field.getName().equals("body");
    }

    /** Ids are records too, but stand in a file as plain text. */
    static boolean isRow(Class<?> type) {
        return type.isRecord() && !isText(type);
    }

    /** Whether it is written as one text. */
    static boolean isText(Class<?> type) {
        var components = type.getRecordComponents();
        return components != null
                && components.length == 1
                && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    static String names(Class<?> record) {
        return of(record)
                .map(field -> name(field) + (mayBeMissing(field) ? " (or none)" : ""))
                .collect(Collectors.joining(", "));
    }
}
