package cn.liandong.console.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** A table of figures is read back. */
class XlsxResultsTest {
    @Test
    void figuresAreNumbersNamesAreTextAndWhatIsNotKnownIsEmpty() throws IOException {
        var table = new ResultTable(
                "抽查点名结果",
                "2026年11月24日",
                List.of("单位", "点名次数", "中位数"),
                List.of(
                        new ResultTable.Row("董市镇", List.of(9L, 48L)),
                        new ResultTable.Row("=1+1", Arrays.asList(2L, null))));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(XlsxResults.of(table)))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCell(0).getText()).isEqualTo("抽查点名结果");
            assertThat(rows.get(3).getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(3).getCell(2).asNumber().intValue()).isEqualTo(48);
            assertThat(rows.get(4).getCell(0).getType()).isEqualTo(CellType.STRING);
            var unknown = rows.get(4).getOptionalCell(2);
            assertThat(unknown.isEmpty() || unknown.get().getType() == CellType.EMPTY)
                    .isTrue();
            assertThat(rows).hasSize(5);
        }
    }
}
