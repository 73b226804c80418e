package cn.liandong.console.directories;

import static cn.liandong.console.directories.SmallDirectory.CITY;
import static cn.liandong.console.directories.SmallDirectory.SILENT;
import static cn.liandong.console.directories.SmallDirectory.TOWN;
import static cn.liandong.console.directories.SmallDirectory.ZHANG;
import static cn.liandong.console.directories.SmallDirectory.known;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.contracts.access.PersonRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is exported and imported again is what it was. */
class DirectoryRoundTripTest {
    @ParameterizedTest
    @EnumSource
    void whatWasExportedChangesNothingWhenItIsImported(DirectoryFormat format) {
        var plan = SmallDirectory.plan(format, SmallDirectory.exported(format));
        assertThat(plan.bad()).isEmpty();
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.unchanged())
                .isEqualTo(known().people().size()
                        + (format == DirectoryFormat.VCARD
                                ? 0
                                : 2 * City.ORGANIZATIONS.size()
                                        + known().sites().size()));
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatIsNewIsAddedAsItWas(DirectoryFormat format) {
        var file = SmallDirectory.exported(format);
        var other = known();
        other.written().told(ZHANG.id(), null, City.AT);
        var plan = ImportPlan.of(format, withoutRevisions(format, file), other, CITY);
        assertThat(plan.bad()).isEmpty();
        assertThat(plan.changes()).singleElement().satisfies(change -> {
            assertThat(change.added()).isTrue();
            assertThat(change.id()).isEqualTo(ZHANG.id().value());
        });
        assertThat(Rows.canonical(DirectoryKind.PERSON, plan.rows().getFirst().value()))
                .isEqualTo(Rows.canonical(DirectoryKind.PERSON, ZHANG));
    }

    @Test
    void aFileOfBeforeThereWereQualificationsTakesNoneAwayAndAnEmptyFieldDoes() {
        var without = "people:\n  - {id: 420583-zhang, phone: 007}\n".getBytes(StandardCharsets.UTF_8);
        var kept = SmallDirectory.plan(DirectoryFormat.YAML, without);
        assertThat(((PersonRecord) kept.rows().getFirst().value()).qualifications())
                .isEqualTo(ZHANG.qualifications());
        var none = "people:\n  - {id: 420583-zhang, qualifications: }\n".getBytes(StandardCharsets.UTF_8);
        assertThat(((PersonRecord) SmallDirectory.plan(DirectoryFormat.YAML, none)
                                .rows()
                                .getFirst()
                                .value())
                        .qualifications())
                .isEmpty();
        for (var bad : List.of("{kind: a b}", "{kind: hazmat, validUntil: 2027-02-30}", "{number: 7}", "hazmat")) {
            var file = ("people:\n  - {id: 420583-zhang, qualifications: [" + bad + "]}\n")
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(SmallDirectory.plan(DirectoryFormat.YAML, file).bad())
                    .as(bad)
                    .hasSize(1);
        }
    }

    /** A row that is gone is changed since; without a revision it is new. */
    private static byte[] withoutRevisions(DirectoryFormat format, byte[] file) {
        var reading = format.file().read(file);
        reading.rows().forEach(row -> row.fields().remove("revision"));
        return format.file().write(reading.rows());
    }

    @ParameterizedTest
    @EnumSource
    void anOrganizationReadsItsOwnAlone(DirectoryFormat format) {
        var file = DirectoryExport.of(format, known(), TOWN, id -> true);
        var people = format.file().read(file).rows().stream()
                .filter(row -> row.kind() == DirectoryKind.PERSON)
                .map(DirectoryRow::id);
        assertThat(people)
                .containsExactlyInAnyOrder(
                        City.person(City.DONGSHI_TOWN).value(),
                        ZHANG.id().value(),
                        SILENT.id().value());
    }

    @ParameterizedTest
    @EnumSource
    void whoCannotBeReachedIsMarked(DirectoryFormat format) {
        assertThat(format.file().read(SmallDirectory.exported(format)).rows().stream()
                        .filter(row -> row.value("reached") != null)
                        .map(DirectoryRow::id))
                .containsExactly(SILENT.id().value());
    }

    @Test
    void anotherProgramReadsTheWorkbookAsTextAndComputesNothing() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(SmallDirectory.exported(DirectoryFormat.XLSX)))) {
            var sheet = workbook.getSheet("人员");
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("电话");
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("phone");
            int seen = 0;
            for (var row : sheet) {
                for (var cell : row) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                }
                if (row.getCell(0).getStringCellValue().equals(SILENT.id().value())) {
                    assertThat(row.getCell(2).getStringCellValue()).isEqualTo("=1+1 <script>");
                    assertThat(row.getCell(3).getStringCellValue()).isEqualTo("007");
                    assertThat(row.getCell(3).getCellStyle().getDataFormatString())
                            .isEqualTo("@");
                    seen++;
                }
            }
            assertThat(seen).isOne();
        }
    }

    @Test
    void whatAnotherProgramSavedIsReadAsBefore() throws IOException {
        var saved = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(SmallDirectory.exported(DirectoryFormat.XLSX)))) {
            workbook.write(saved);
        }
        var plan = SmallDirectory.plan(DirectoryFormat.XLSX, saved.toByteArray());
        assertThat(plan.bad()).isEmpty();
        assertThat(plan.changes()).isEmpty();
    }

    @Test
    void aCardIsWhatAnAddressBookExpects() {
        var text = new String(SmallDirectory.exported(DirectoryFormat.VCARD), StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "VERSION:4.0",
                        "UID:" + ZHANG.id(),
                        "FN:欧阳·张伟",
                        "EMAIL;PREF=3",
                        "X-LIANDONG-QUIET:22:30:00-07:00:00");
    }
}
