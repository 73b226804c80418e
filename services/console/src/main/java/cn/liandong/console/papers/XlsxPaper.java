package cn.liandong.console.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as an office program reads it (ISO/IEC 29500): on paper one A4 page wide, its head on every page. */
public final class XlsxPaper {
    private static final int HEAD = 2;
    private static final int DAY_WIDTH = 14;
    private static final int POST_WIDTH = 30;
    private static final int LINE_HEIGHT = 15;
    private static final String REST = "EFEFEF";

    private XlsxPaper() {}

    public static byte[] of(PaperTable table) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Liandong", "1.0")) {
            var sheet = workbook.newWorksheet("值班表");
            lay(sheet, table);
            head(sheet, table);
            int next = HEAD + 1;
            for (var row : table.rows()) {
                row(sheet, next++, row);
            }
            for (var note : table.notes()) {
                sheet.value(next++, 0, note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void lay(Worksheet sheet, PaperTable table) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEAD);
        sheet.freezePane(1, HEAD + 1);
        sheet.width(0, DAY_WIDTH);
        for (int column = 1; column <= table.columns().size(); column++) {
            sheet.width(column, POST_WIDTH);
        }
    }

    private static void head(Worksheet sheet, PaperTable table) {
        int last = Math.max(1, table.columns().size());
        sheet.value(0, 0, table.title());
        sheet.range(0, 0, 0, last).merge();
        sheet.style(0, 0).bold().fontSize(16).horizontalAlignment("center").set();
        sheet.value(1, 0, table.subtitle());
        sheet.range(1, 0, 1, last).merge();
        sheet.style(1, 0).horizontalAlignment("center").set();
        sheet.value(HEAD, 0, PaperTable.DAYS);
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(HEAD, column + 1, table.columns().get(column));
        }
        sheet.range(HEAD, 0, HEAD, table.columns().size())
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .borderStyle("thin")
                .set();
    }

    private static void row(Worksheet sheet, int at, PaperTable.Row row) {
        sheet.value(at, 0, row.day());
        int lines = 1;
        for (int column = 0; column < row.cells().size(); column++) {
            var cell = row.cells().get(column);
            lines = Math.max(lines, cell.size());
            sheet.value(at, column + 1, String.join("\n", cell));
        }
        sheet.rowHeight(at, (double) lines * LINE_HEIGHT);
        var style = sheet.range(at, 0, at, row.cells().size())
                .style()
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle("thin");
        (row.rest() ? style.fillColor(REST) : style).set();
    }
}
