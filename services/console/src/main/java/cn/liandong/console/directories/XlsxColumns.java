package cn.liandong.console.directories;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which column of a sheet has which field.
 *
 * @param headLines how many lines stand above the rows
 * @param fields by column; null where a column has no name
 */
record XlsxColumns(DirectoryKind kind, int headLines, List<@Nullable DirectoryField> fields, List<BadRow> bad) {
    private static final int MOST_HEAD_LINES = 2;

    /** By the names in the second line, or by the headings where there is no such line. */
    static XlsxColumns of(DirectoryKind kind, List<Row> lines) {
        var head = lines.stream()
                .limit(MOST_HEAD_LINES)
                .filter(line -> isHead(kind, line))
                .toList();
        if (head.isEmpty()) {
            var wrong = BadRow.of(
                    kind.title(),
                    BadRowReason.NOT_READABLE,
                    "The sheet's first lines name no field: its columns are " + kind.fieldNames() + ".");
            return new XlsxColumns(kind, lines.size(), List.of(), lines.isEmpty() ? List.of() : List.of(wrong));
        }
        var fields = new ArrayList<@Nullable DirectoryField>();
        var bad = new ArrayList<BadRow>();
        for (var cell : cells(head.getLast())) {
            var name = text(cell);
            var field = find(kind, name);
            fields.add(field);
            if (field == null && !name.isBlank()) {
                bad.add(BadRow.of(
                        kind.title() + " column " + fields.size(),
                        name,
                        null,
                        BadRowReason.UNKNOWN_FIELD,
                        "Rows of this sheet have no '" + name + "' but " + kind.fieldNames()
                                + ": take the column out."));
            }
        }
        return new XlsxColumns(kind, head.size(), fields, bad);
    }

    private static boolean isHead(DirectoryKind kind, Row line) {
        return cells(line).stream().anyMatch(cell -> find(kind, text(cell)) != null);
    }

    private static @Nullable DirectoryField find(DirectoryKind kind, String name) {
        return kind.fields().stream()
                .filter(field ->
                        field.name().equals(name.strip()) || field.heading().equals(name.strip()))
                .findFirst()
                .orElse(null);
    }

    /** The row in this line. An empty cell says that there is none. */
    DirectoryRow row(Row line) {
        var values = Shapes.JSON.objectNode();
        for (int column = 0; column < fields.size(); column++) {
            var field = fields.get(column);
            if (field != null) {
                values.set(field.name(), value(field, column < line.getCellCount() ? line.getCell(column) : null));
            }
        }
        return new DirectoryRow(kind, kind.title() + " row " + line.getRowNum(), values);
    }

    private static JsonNode value(DirectoryField field, @Nullable Cell cell) {
        var text = text(cell);
        return text.isBlank() ? Shapes.JSON.nullNode() : field.shape().read(text);
    }

    private static List<@Nullable Cell> cells(Row line) {
        var cells = new ArrayList<@Nullable Cell>();
        for (int column = 0; column < line.getCellCount(); column++) {
            cells.add(line.getCell(column));
        }
        return cells;
    }

    /** A formula is its own text: nothing is computed, and no result that somebody left in the file is believed. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case FORMULA -> "=" + Objects.requireNonNullElse(cell.getFormula(), "");
            case NUMBER -> cell.asNumber().toPlainString();
            default -> Objects.requireNonNullElse(cell.getText(), "");
        };
    }
}
