package cn.liandong.console.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A log on paper is read back. */
class PaperLogTest {
    private static final List<PaperLog.Heading> COLUMNS = List.of(
            new PaperLog.Heading("时间", 15),
            new PaperLog.Heading("内容", 50),
            new PaperLog.Heading("记录人", 15),
            new PaperLog.Heading("备注", 20));
    private static final String HOSTILE = "=HYPERLINK(\"http://evil.example\")\n+cmd|' /C calc'!A0\n<b>&amp;</b>\u202D";

    @Test
    void aLogIsReadBackCellByCellAndWhatLooksLikeAFormulaIsText() throws IOException {
        var log = log(row("09:15", HOSTILE, false), row("09:20", "2人受伤", true));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(XlsxLog.of(log)))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("市值班员值班日志");
            assertThat(rows.get(2).getCellText(0)).startsWith("班次：");
            assertThat(rows.get(3).getCellText(1)).isEqualTo("内容");
            var hostile = rows.get(4).getCell(1);
            assertThat(hostile.getType().name()).isEqualTo("STRING");
            assertThat(hostile.getFormula()).isNull();
            assertThat(hostile.getText()).isEqualTo(HOSTILE);
            assertThat(rows.get(5).getCellText(3)).isEqualTo("划除：记错");
        }
    }

    @Test
    void whatIsStruckOutIsCrossedOutAndItsReasonIsNot() throws IOException {
        var holds = log(row("09:20", "2人受伤", false));
        var struck = log(row("09:20", "2人受伤", true));
        try (var plain = printed(holds);
                var crossed = printed(struck)) {
            assertThat(strokes(crossed) - strokes(plain))
                    .as("time, text and recorder; not the remarks")
                    .isEqualTo(3);
            assertThat(new PDFTextStripper().getText(crossed)).contains("2人受伤", "划除：记错");
        }
    }

    @Test
    void everyPageHasItsHeadAndItsNumberAndALongNoteGoesOnOverleaf() throws IOException {
        var rows = new ArrayList<PaperLog.Row>();
        IntStream.range(0, 60)
                .forEach(minute -> rows.add(row("09:%02d".formatted(minute), "第%d件".formatted(minute), false)));
        rows.add(row("10:00", "很长的经过。".repeat(400) + "完", false));
        try (var document = printed(log(rows.toArray(PaperLog.Row[]::new)))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(document)).contains("市值班员值班日志", "备注", "第" + page + "页 共" + pages + "页");
            }
            var all = new PDFTextStripper().getText(document);
            assertThat(all).contains("第0件", "第59件", "完", "单位：枝江市应急管理局");
        }
    }

    private static long strokes(PDDocument document) throws IOException {
        long lines = 0;
        for (var page : document.getPages()) {
            for (var token : new PDFStreamParser(page).parse()) {
                lines +=
                        token instanceof Operator operator && operator.getName().equals("l") ? 1 : 0;
            }
        }
        return lines;
    }

    private static PDDocument printed(PaperLog log) throws IOException {
        @Nullable PaperFont font = PaperFont.find(setting -> null);
        assumeThat(font)
                .as("this machine has no Chinese font: install fonts-wqy-microhei")
                .isNotNull();
        return Loader.loadPDF(PdfPaper.of(log, Objects.requireNonNull(font)));
    }

    private static PaperLog.Row row(String time, String text, boolean struckOut) {
        return new PaperLog.Row(List.of(time, text, "张伟", struckOut ? "划除：记错" : ""), struckOut);
    }

    private static PaperLog log(PaperLog.Row... rows) {
        return new PaperLog("市值班员值班日志", List.of("单位：枝江市应急管理局", "班次：2026年11月24日 08:00 至 20:00"), COLUMNS, List.of(rows));
    }
}
