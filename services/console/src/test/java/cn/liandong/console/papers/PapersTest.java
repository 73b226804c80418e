package cn.liandong.console.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A month on paper is read back. */
class PapersTest {
    private static final PaperTable MONTH = month(List.of("08:00–20:00 张伟、李娜", "20:00–次日08:00 王强 *"));

    @Test
    void aTableIsReadBackCellByCell() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(XlsxPaper.of(MONTH)))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(text(rows.get(0), 0)).isEqualTo("董市镇2026年12月值班表");
            assertThat(text(rows.get(2), 1)).isEqualTo("镇带班领导");
            assertThat(text(rows.get(3), 0)).isEqualTo("12月1日");
            assertThat(text(rows.get(3), 2)).isEqualTo("08:00–20:00 张伟、李娜\n20:00–次日08:00 王强 *");
            assertThat(rows).hasSize(3 + 31 + 1);
            assertThat(text(rows.getLast(), 0)).startsWith("* 镇值班员");
        }
    }

    @Test
    void whatLooksLikeAFormulaIsText() throws IOException {
        var evil = month(List.of("=HYPERLINK(\"http://evil.example\")"));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(XlsxPaper.of(evil)))) {
            var cell = workbook.getFirstSheet().read().get(3).getCell(2);
            assertThat(cell.getType().name()).isEqualTo("STRING");
            assertThat(cell.getFormula()).isNull();
        }
    }

    @Test
    void aMonthIsPrintedOnOnePageWithItsFontInside() throws IOException {
        try (var document = printed(MONTH)) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("董市镇2026年12月值班表", "镇带班领导", "12月31日", "张伟、李娜", "王强 *", "发热");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void whatDoesNotFitOnePageGoesOnWithItsHeadOnEachAndUnknownSignsAreSquares() throws IOException {
        var crowded = month(IntStream.range(0, 12)
                .mapToObj(hour -> "%02d:00–%02d:00 欧阳某某、司马某某、诸葛某某、上官某某、司徒某某、夏侯某某\uD83D\uDE00".formatted(hour, hour + 1))
                .toList());
        try (var document = printed(crowded)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            var stripper = new PDFTextStripper();
            stripper.setStartPage(document.getNumberOfPages() - 1);
            assertThat(stripper.getText(document)).contains("董市镇2026年12月值班表", "夏侯某某□");
        }
    }

    @Test
    void fewPostsAreLaidWhereTheirLettersAreLargest() throws IOException {
        try (var document = printed(MONTH)) {
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getHeight()).isGreaterThan(box.getWidth());
        }
    }

    @Test
    void aFontThatIsNotThereIsSaidAtTheStart() {
        assertThatThrownBy(() -> PaperFont.find(setting -> "/nowhere/none.ttf"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("liandong.console.paper-font");
    }

    private static PDDocument printed(PaperTable table) throws IOException {
        @Nullable PaperFont font = PaperFont.find(setting -> null);
        assumeThat(font)
                .as("this machine has no Chinese font: install fonts-wqy-microhei")
                .isNotNull();
        return Loader.loadPDF(PdfPaper.of(table, Objects.requireNonNull(font)));
    }

    private static PaperTable month(List<String> lines) {
        var rows = new ArrayList<PaperTable.Row>();
        for (int day = 1; day <= 31; day++) {
            rows.add(new PaperTable.Row("12月" + day + "日", day % 7 > 4, List.of(List.of("08:00–次日08:00 周杰"), lines)));
        }
        return new PaperTable(
                "董市镇2026年12月值班表",
                "2026年11月25日 16:00公布",
                List.of("镇带班领导", "镇值班员"),
                rows,
                List.of("* 镇值班员 12月1日 20:00–次日08:00 王强替周杰：发热"));
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getText).orElse("");
    }
}
