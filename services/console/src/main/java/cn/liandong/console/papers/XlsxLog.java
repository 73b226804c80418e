package cn.liandong.console.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a log as an office program reads it (ISO/IEC 29500): every cell is text, whatever it begins with. */
public final class XlsxLog {
    private static final int WIDTH = 110;
    private static final int LONGEST_CELL = 32_767;

    private XlsxLog() {}

    public static byte[] of(PaperLog log) {
        return of(log, "值班日志");
    }

    /**
     * The same under another name.
     *
     * @param tab what the sheet is called
     */
    public static byte[] of(PaperLog log, String tab) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Liandong", "1.0")) {
            var sheet = workbook.newWorksheet(tab);
            int head = head(sheet, log);
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.repeatRows(head);
            sheet.freezePane(0, head + 1);
            sheet.footer("第&P页 共&N页", Position.CENTER);
            int next = head + 1;
            for (var row : log.rows()) {
                row(sheet, next++, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int head(Worksheet sheet, PaperLog log) {
        int last = log.columns().size() - 1;
        int at = 0;
        sheet.value(at, 0, log.title());
        sheet.range(at, 0, at, last).merge();
        sheet.style(at, 0).bold().fontSize(16).horizontalAlignment("center").set();
        for (var line : log.heading()) {
            at++;
            sheet.value(at, 0, line);
            sheet.range(at, 0, at, last).merge();
        }
        at++;
        for (int column = 0; column <= last; column++) {
            var one = log.columns().get(column);
            sheet.value(at, column, one.name());
            sheet.width(column, one.share() * WIDTH / 100.0);
        }
        sheet.range(at, 0, at, last)
                .style()
                .bold()
                .horizontalAlignment("center")
                .borderStyle("thin")
                .set();
        return at;
    }

    private static void row(Worksheet sheet, int at, PaperLog.Row row) {
        int last = row.cells().size() - 1;
        for (int column = 0; column <= last; column++) {
            var cell = row.cells().get(column);
            sheet.value(at, column, cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL));
        }
        sheet.range(at, 0, at, last)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle("thin")
                .set();
        if (row.struckOut()) {
            sheet.range(at, 0, at, last - 1).style().strikethrough().set();
        }
    }
}
