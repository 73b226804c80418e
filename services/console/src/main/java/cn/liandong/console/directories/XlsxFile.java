package cn.liandong.console.directories;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The directory as a workbook: a sheet for each kind of row, headings in Chinese in the first line, the fields' names in the
 * second. Every cell is text, so that a phone number keeps its zeros and nothing is computed.
 */
final class XlsxFile implements DirectoryFile {
    private static final int FIRST_ROW = 2;
    private static final int WIDTH = 22;

    @Override
    public Reading read(byte[] bytes) {
        var fault = SafeArchive.fault(bytes);
        if (fault.isPresent()) {
            return unreadable(fault.get());
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = new ArrayList<DirectoryRow>();
            var bad = new ArrayList<BadRow>();
            for (var sheet : workbook.getSheets().toList()) {
                read(sheet, rows, bad);
            }
            return rows.size() > MOST_ROWS
                    ? unreadable("it has more than " + MOST_ROWS + " rows")
                    : new Reading(rows, bad);
        } catch (IOException
                | ExcelReaderException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException broken) {
            return unreadable("it is no XLSX file");
        }
    }

    private static Reading unreadable(String what) {
        return Reading.bad(BadRow.of(
                "file",
                BadRowReason.NOT_READABLE,
                "The workbook is not read: " + what + ". Export one from here, and fill that in."));
    }

    private static void read(Sheet sheet, List<DirectoryRow> rows, List<BadRow> bad) throws IOException {
        var kind = DirectoryKind.called(sheet.getName());
        if (kind.isEmpty()) {
            bad.add(BadRow.of(
                    sheet.getName(),
                    BadRowReason.NOT_READABLE,
                    "The sheet is none of 单位, 人员, 岗位, 厂区: name it so, or take it out."));
            return;
        }
        List<Row> lines;
        try (var stream = sheet.openStream()) {
            lines = stream.limit(MOST_ROWS + FIRST_ROW + 2L).toList();
        }
        var columns = XlsxColumns.of(kind.get(), lines);
        bad.addAll(columns.bad());
        lines.stream()
                .skip(columns.headLines())
                .map(columns::row)
                .filter(row -> row.fields().properties().stream()
                        .anyMatch(field -> !field.getValue().isNull()))
                .forEach(rows::add);
    }

    @Override
    public byte[] write(List<DirectoryRow> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Liandong", "1.0")) {
            for (var kind : DirectoryKind.values()) {
                write(
                        workbook.newWorksheet(kind.title()),
                        kind,
                        rows.stream().filter(row -> row.kind() == kind).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, DirectoryKind kind, List<DirectoryRow> rows) {
        var fields = kind.fields();
        for (int column = 0; column < fields.size(); column++) {
            sheet.value(0, column, fields.get(column).heading());
            sheet.value(1, column, fields.get(column).name());
            sheet.width(column, WIDTH);
            sheet.style(0, column).bold().set();
            // Text for whatever is typed into the column too.
            sheet.style(column).format("@").set();
        }
        sheet.freezePane(0, FIRST_ROW);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < fields.size(); column++) {
                var value = rows.get(row).value(fields.get(column).name());
                if (value != null) {
                    sheet.value(
                            FIRST_ROW + row, column, fields.get(column).shape().text(value));
                    sheet.style(FIRST_ROW + row, column)
                            .format("@")
                            .wrapText(true)
                            .set();
                }
            }
        }
    }
}
