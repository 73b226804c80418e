package cn.liandong.console.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** A document is read back. */
class DocxPaperTest {
    private static final String HOSTILE = "</w:t><w:instrText>DDEAUTO c:\\x</w:instrText>&\"'\u202E\u0007\uD83D{=1+1}";

    private static PaperSheet sheet(String said) {
        var columns = List.of(new PaperLog.Heading("预期", 30), new PaperLog.Heading("结果", 70));
        return new PaperSheet(
                said + "演练评估总结",
                "截至 2026年11月24日 16:00",
                false,
                List.of("用时由系统计算。"),
                List.of(
                        new PaperSheet.Part(
                                "一、预期",
                                columns,
                                List.of(
                                        new PaperSheet.Row(List.of("两分钟内签收", "达成\n用时 0:30"), false),
                                        new PaperSheet.Row(List.of(said, "未达成"), true)),
                                ""),
                        new PaperSheet.Part("二、整改", columns, List.of(), "没有整改事项。")));
    }

    private static XWPFDocument read(PaperSheet sheet) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(DocxPaper.of(sheet)));
    }

    private static Map<String, String> parts(PaperSheet sheet) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(DocxPaper.of(sheet)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void itsHeadingsAreHeadingsAndTheHeadOfATableStandsOnEveryPage() throws IOException {
        try (var document = read(sheet("冷库氨泄漏"))) {
            assertThat(document.getParagraphs())
                    .filteredOn(one -> "Heading1".equals(one.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("一、预期", "二、整改");
            assertThat(document.getParagraphs().getFirst().getStyle()).isEqualTo("Title");
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("冷库氨泄漏演练评估总结");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getTables()).hasSize(1);
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getCell(0).getText()).isEqualTo("预期");
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("达成\n用时 0:30");
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("没有整改事项。");
        }
    }

    @Test
    void chineseHasAFontOfItsOwnWhereverTextStands() throws IOException {
        var parts = parts(sheet("冷库氨泄漏"));
        assertThat(parts.get("word/styles.xml"))
                .contains("<w:docDefaults>", "w:eastAsia=\"宋体\"", "w:eastAsia=\"zh-CN\"");
        assertThat(parts.get("word/footer1.xml")).contains("w:instr=\"PAGE\"", "w:instr=\"NUMPAGES\"");
    }

    @Test
    void whatSomebodyWroteIsTextAndWhatXmlCannotHoldIsASquare() throws IOException {
        var parts = parts(sheet(HOSTILE));
        assertThat(parts.get("word/document.xml"))
                .doesNotContain("<w:instrText", "\u202E", "\u0007")
                .contains("&lt;/w:t>&lt;w:instrText>DDEAUTO");
        assertThat(parts.keySet()).noneMatch(name -> name.contains("vba") || name.contains("embed"));
        assertThat(parts.values()).noneMatch(part -> part.contains("TargetMode=\"External\""));
        try (var document = read(sheet(HOSTILE))) {
            assertThat(document.getTables().getFirst().getRow(2).getCell(0).getText())
                    .isEqualTo(HOSTILE.replace("\u202E\u0007\uD83D", "□□□"));
        }
    }
}
