package cn.liandong.console.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A sheet is read back. */
class PaperSheetTest {
    private static final String HOSTILE = "</td><script>alert(1)</script>&\"'\u202E\u0007";

    private static PaperSheet sheet(PaperSheet.Row... rows) {
        var columns = List.of(new PaperLog.Heading("单位", 30), new PaperLog.Heading("电话", 70));
        return new PaperSheet(
                "枝江市应急纸",
                "截至 2026年11月24日 16:00",
                true,
                List.of("仅供值守使用"),
                List.of(
                        new PaperSheet.Part("一、应急电话", columns, List.of(rows), "没有。"),
                        new PaperSheet.Part("二、在办事件", columns, List.of(), "没有在办事件。")));
    }

    private static PaperSheet.Row row(String first, String last) {
        return new PaperSheet.Row(List.of(first, last), false);
    }

    @Test
    void everyPageSaysHowOldItIsAndItsNumberAndNoRowIsLost() throws IOException {
        var rows = new ArrayList<PaperSheet.Row>();
        IntStream.range(0, 120).forEach(one -> rows.add(row("单位" + one + "号", "199-0000-%04d\n第二行".formatted(one))));
        rows.add(row("长", "很长的名单。".repeat(600) + "完"));
        try (var document = printed(sheet(rows.toArray(PaperSheet.Row[]::new)))) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(document)).contains("截至 2026年11月24日 16:00", "第" + page + "页 共" + pages + "页");
            }
            var all = new PDFTextStripper().getText(document);
            assertThat(all).contains("单位0号", "单位119号", "199-0000-0119", "完", "没有在办事件。");
        }
    }

    @Test
    void noPhoneIsTornAtTheEndOfALine() throws IOException {
        // Each begins at another place of its line.
        var rows = IntStream.range(0, 45)
                .mapToObj(at -> row("单位", "张".repeat(at) + "199-0000-%04d".formatted(at)))
                .toArray(PaperSheet.Row[]::new);
        var phones = IntStream.range(0, 45).mapToObj("199-0000-%04d"::formatted).toList();
        try (var document = printed(sheet(rows))) {
            assertThat(new PDFTextStripper().getText(document)).contains(phones);
        }
    }

    @Test
    void whatNoGlyphIsThereForIsASquareAndStopsNothing() throws IOException {
        try (var document = printed(sheet(row(HOSTILE, "☃ 𠀀 \uD83D")))) {
            assertThat(new PDFTextStripper().getText(document)).contains("<script>alert(1)", "□");
        }
    }

    @Test
    void inABrowserEveryTextIsTextAndNothingIsLoaded() {
        var html = new String(
                HtmlPaper.of(new PaperSheet(
                        HOSTILE,
                        HOSTILE,
                        true,
                        List.of(HOSTILE),
                        List.of(new PaperSheet.Part(
                                HOSTILE,
                                List.of(new PaperLog.Heading(HOSTILE, 100)),
                                List.of(new PaperSheet.Row(List.of(HOSTILE), true)),
                                HOSTILE)))),
                StandardCharsets.UTF_8);

        assertThat(html)
                .doesNotContain("<script")
                .contains("&lt;/td&gt;&lt;script&gt;", "&quot;", "default-src 'none'", "<tr class=\"marked\">")
                .doesNotContain("http://", "https://", "src=", "url(");
    }

    private static PDDocument printed(PaperSheet sheet) throws IOException {
        @Nullable PaperFont font = PaperFont.find(setting -> null);
        assumeThat(font)
                .as("this machine has no Chinese font: install fonts-wqy-microhei")
                .isNotNull();
        return Loader.loadPDF(PdfPaper.of(sheet, Objects.requireNonNull(font)));
    }
}
