package cn.liandong.console.directories;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import changes in one row.
 *
 * @param name as people know it
 * @param added whether it is new
 */
public record RowChange(DirectoryKind kind, String id, String name, boolean added, List<FieldChange> fields) {
    /**
     * A field that changes, as a cell has it.
     *
     * @param was null where there was none
     * @param becomes null where there is none any more
     */
    public record FieldChange(
            String field, @Nullable String was, @Nullable String becomes) {}

    /** The fields in which two rows differ. */
    static List<FieldChange> between(DirectoryRow before, DirectoryRow after) {
        return after.kind().fields().stream()
                .map(field -> new FieldChange(field.name(), text(before, field), text(after, field)))
                .filter(change -> !java.util.Objects.equals(change.was(), change.becomes()))
                .toList();
    }

    private static @Nullable String text(DirectoryRow row, DirectoryField field) {
        var value = field.isImported() ? row.value(field.name()) : null;
        return value == null ? null : field.shape().text(value);
    }
}
