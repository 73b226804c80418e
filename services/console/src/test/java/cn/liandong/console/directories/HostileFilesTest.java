package cn.liandong.console.directories;

import static cn.liandong.console.directories.SmallDirectory.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that mean harm, and files that nobody meant so. */
class HostileFilesTest {
    private static final String ROW =
            "people:\n  - {id: 420583-new, organization: dongshi, name: 某某, phone: 199-0000-0008}\n";

    @Test
    void aFormulaIsItsTextAndWhatSomebodyComputedIsNotBelieved() throws IOException {
        var plan = plan(DirectoryFormat.XLSX, workbook(sheet -> {
            sheet.createRow(1).createCell(0).setCellValue("420583-new");
            sheet.getRow(1).createCell(1).setCellValue("dongshi");
            sheet.getRow(1).createCell(2).setCellFormula("HYPERLINK(\"http://example.net\",\"某某\")");
            sheet.getRow(1).createCell(3).setCellFormula("199+1");
        }));
        assertThat(plan.bad()).singleElement().satisfies(row -> {
            assertThat(row.field()).isEqualTo("phone");
            assertThat(row.value()).isEqualTo("=199+1");
            assertThat(row.place()).isEqualTo("人员 row 2");
        });
    }

    @Test
    void aNumberThatAnOfficeProgramTookForOneIsReadAsItsDigits() throws IOException {
        var plan = plan(DirectoryFormat.XLSX, workbook(sheet -> {
            sheet.createRow(1).createCell(0).setCellValue("420583-new");
            sheet.getRow(1).createCell(1).setCellValue("dongshi");
            sheet.getRow(1).createCell(2).setCellValue("某某");
            sheet.getRow(1).createCell(3).setCellValue(19_900_000_008.0);
        }));
        assertThat(plan.bad()).isEmpty();
        assertThat(plan.changes().getFirst().fields())
                .contains(new RowChange.FieldChange("phone", null, "19900000008"));
    }

    @Test
    void aSmallFileThatBecomesALargeOneIsNotUnpacked() throws IOException {
        var bomb = archive("xl/worksheets/sheet1.xml", new byte[40 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(100_000);
        assertUnreadable(plan(DirectoryFormat.XLSX, bomb), "16 MB");
    }

    @Test
    void aCellFarToTheRightAndADocumentTypeAreNoneOfAnOfficeProgram() throws IOException {
        for (var part :
                new String[] {"<c r=\"ZZZZZZ1\">", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"}) {
            assertUnreadable(
                    plan(
                            DirectoryFormat.XLSX,
                            archive("xl/worksheets/sheet1.xml", part.getBytes(StandardCharsets.UTF_8))),
                    "not what an office program writes");
            assertUnreadable(
                    plan(
                            DirectoryFormat.XLSX,
                            archive("xl/worksheets/sheet1.xml", part.getBytes(StandardCharsets.UTF_16LE))),
                    "not what an office program writes");
        }
    }

    @Test
    void anAliasThatMultipliesIsRefused() {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\npeople: [*b, *b, *b, *b]\n";
        assertUnreadable(plan(bomb), "no plain YAML");
    }

    @Test
    void aTagMakesNoObject() {
        var plan = plan("people:\n  - !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://example.net\"]]\n");
        assertThat(plan.bad())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo(BadRowReason.NOT_READABLE));
    }

    @Test
    void whatNestsWithoutEndIsRefused() {
        assertUnreadable(plan("people: " + "[".repeat(10_000)), "no plain YAML");
    }

    @Test
    void anotherEncodingIsNamedAndAByteOrderMarkIsNoMatter() {
        assertUnreadable(plan(DirectoryFormat.YAML, ROW.replace("某某", "张伟").getBytes(Charset.forName("GBK"))), "GBK");
        assertUnreadable(
                plan(DirectoryFormat.VCARD, "BEGIN:VCARD\r\nFN:张伟\r\nEND:VCARD".getBytes(Charset.forName("GBK"))),
                "GBK");
        assertThat(plan("\uFEFF" + ROW).changes()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoFileOfTheFormatIsNamed(DirectoryFormat format) {
        for (var file : new String[] {"", "PK", "hello", "{", "%PDF-1.7", "people: 7", "- 1"}) {
            var plan = plan(format, file.getBytes(StandardCharsets.UTF_8));
            assertThat(plan.isSound()).as(file).isFalse();
        }
    }

    @Test
    void markupIsAName() {
        var plan = plan(ROW.replace("某某", "\"<script>alert(1)</script>\""));
        assertThat(plan.bad()).isEmpty();
        assertThat(plan.changes().getFirst().name()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void aNameHasOneLineSoThatItWritesNoLineOfItsOwn() {
        var plan = plan(ROW.replace("某某", "\"某\\r\\nEND:VCARD\""));
        assertThat(plan.bad())
                .singleElement()
                .satisfies(row -> assertThat(row.field()).isEqualTo("name"));
    }

    private static void assertUnreadable(ImportPlan plan, String why) {
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.bad()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(BadRowReason.NOT_READABLE);
            assertThat(row.detail()).contains(why);
        });
    }

    private static byte[] archive(String part, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(Consumer<XSSFSheet> filled) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("人员");
            var head = sheet.createRow(0);
            var names = new String[] {"编号", "单位编号", "姓名", "电话"};
            for (int column = 0; column < names.length; column++) {
                head.createCell(column).setCellValue(names[column]);
            }
            filled.accept(sheet);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
