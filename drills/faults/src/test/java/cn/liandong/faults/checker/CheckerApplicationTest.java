package cn.liandong.faults.checker;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.HistoryFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckerApplicationTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aGoodHistoryEndsWithZero() {
        assertThat(run(Story.witnessed())).isEqualTo(CheckerApplication.CLEAN);
        assertThat(said()).contains("Every promise was kept.");
    }

    @Test
    void aBrokenOneEndsWithOneAndNamesWhatWasFound() {
        var history = Broken.records(Story.good(), Topics.REPORTS, records -> records.remove(1));

        assertThat(run(history)).isEqualTo(CheckerApplication.GUILTY);
        assertThat(said()).contains("LOST ledger file line 1 420506-r2: ", "1 findings.");
    }

    @Test
    void aFolderWithoutAHistoryIsNotJudged() {
        assertThat(run(folder.resolve("nothing").toString())).isEqualTo(CheckerApplication.NOT_JUDGED);
        assertThat(said()).contains("holds no history");
    }

    @Test
    void aFileThatWasCutIsNotJudged() throws IOException {
        HistoryFolder.save(Story.good(), folder);
        var calls = folder.resolve("calls.jsonl");
        var lines = Files.readAllLines(calls);
        Files.write(calls, lines.subList(0, lines.size() - 1));

        assertThat(run(folder.toString())).isEqualTo(CheckerApplication.NOT_JUDGED);
        assertThat(said()).contains("calls.jsonl has 5 lines, but 6 were written");
    }

    @Test
    void withoutAFolderItAsksForOne() {
        assertThat(run()).isEqualTo(CheckerApplication.NOT_JUDGED);
        assertThat(said()).contains("Say which history to judge");
    }

    private int run(History history) {
        HistoryFolder.save(history, folder);
        return run(folder.toString());
    }

    private int run(String... arguments) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return CheckerApplication.run(arguments, out, out);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
