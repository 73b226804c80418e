package cn.liandong.console.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes figures as an office program reckons on with them (ISO/IEC 29500): numbers stay numbers. */
public final class XlsxResults {
    private static final int HEAD = 2;
    private static final int NAME_WIDTH = 30;
    private static final int FIGURE_WIDTH = 14;

    private XlsxResults() {}

    public static byte[] of(ResultTable table) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Liandong", "1.0")) {
            var sheet = workbook.newWorksheet("结果");
            head(sheet, table);
            int at = HEAD + 1;
            for (var row : table.rows()) {
                sheet.value(at, 0, row.name());
                for (int column = 0; column < row.figures().size(); column++) {
                    var figure = row.figures().get(column);
                    if (figure != null) {
                        sheet.value(at, column + 1, figure);
                    }
                }
                sheet.range(at, 0, at, table.columns().size() - 1)
                        .style()
                        .borderStyle("thin")
                        .set();
                at++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void head(Worksheet sheet, ResultTable table) {
        int last = table.columns().size() - 1;
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.repeatRows(HEAD);
        sheet.freezePane(1, HEAD + 1);
        sheet.value(0, 0, table.title());
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.value(1, 0, table.subtitle());
        for (int column = 0; column <= last; column++) {
            sheet.width(column, column == 0 ? NAME_WIDTH : FIGURE_WIDTH);
            sheet.value(HEAD, column, table.columns().get(column));
        }
        sheet.range(HEAD, 0, HEAD, last)
                .style()
                .bold()
                .wrapText(true)
                .borderStyle("thin")
                .set();
    }
}
