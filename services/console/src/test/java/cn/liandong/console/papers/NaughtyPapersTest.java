package cn.liandong.console.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.liandong.runtime.serde.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The big list of naughty strings on paper: text and nothing else, whatever it looks like. */
class NaughtyPapersTest {
    private static final List<PaperLog.Heading> COLUMNS =
            List.of(new PaperLog.Heading("序号", 10), new PaperLog.Heading("内容", 90));

    @Test
    void aTableHoldsEachAsText() throws IOException {
        var naughty = naughty();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(XlsxLog.of(log(naughty))))) {
            var rows = workbook.getFirstSheet().read();
            int first = rows.size() - naughty.size();
            for (int at = 0; at < naughty.size(); at++) {
                var text = naughty.get(at);
                var cell = rows.get(first + at).getOptionalCell(1);
                assertThat(cell.map(one -> Objects.requireNonNullElse(one.getFormula(), "")))
                        .as("%d is no formula", at)
                        .matches(formula -> formula.orElse("").isEmpty());
                assertThat(cell.map(one -> Objects.requireNonNullElse(one.getText(), ""))
                                .orElse(""))
                        .as("%d", at)
                        .isEqualTo(inXml(text));
            }
        }
    }

    @Test
    void aPageShowsEachAndDoesNothing() throws IOException {
        var naughty = naughty();
        @Nullable PaperFont font = PaperFont.find(setting -> null);
        assumeThat(font)
                .as("this machine has no Chinese font: install fonts-wqy-microhei")
                .isNotNull();
        try (var document = Loader.loadPDF(PdfPaper.of(log(naughty), Objects.requireNonNull(font)))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getOpenAction()).isNull();
            assertThat(catalog.getAcroForm()).isNull();
            for (var page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            naughty.stream()
                    .filter(one -> one.chars().allMatch(c -> c >= ' ' && c < 0x7f))
                    .forEach(one -> assertThat(text).contains(one.replace(" ", "")));
        }
    }

    private static List<String> naughty() throws IOException {
        return Json.mapper()
                .readTree(Files.readString(Path.of("src/test/resources/naughty/blns.json")))
                .valueStream()
                .map(JsonNode::asString)
                .distinct()
                .toList();
    }

    private static PaperLog log(List<String> naughty) {
        return new PaperLog(
                "值班日志",
                List.of(),
                COLUMNS,
                naughty.stream()
                        .map(text -> new PaperLog.Row(List.of("1", text), false))
                        .toList());
    }

    /** XML has no place for most control characters. */
    private static String inXml(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= ' ')
                .filter(c -> c != 0xfffe && c != 0xffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
