package cn.liandong.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovedFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aTextThatEqualsItsFilePasses() throws Exception {
        Files.writeString(folder.resolve("a.json"), "{}\n");

        new ApprovedFiles(folder, false).verify("a.json", "{}");
    }

    @Test
    void aTextThatDiffersFailsAndSaysWhereAndWhatToDo() throws Exception {
        Files.writeString(folder.resolve("a.json"), "{\n  \"a\": 1\n}\n");

        assertThatThrownBy(() -> new ApprovedFiles(folder, false).verify("a.json", "{\n  \"a\": 2\n}"))
                .hasMessageContaining("a.json differs from what was made, first in line 2")
                .hasMessageContaining("approved:   \"a\": 1")
                .hasMessageContaining("made:       \"a\": 2")
                .hasMessageContaining("-Dapprove=true");
    }

    @Test
    void aTextWithoutAFileFails() {
        assertThatThrownBy(() -> new ApprovedFiles(folder, false).verify("new.json", "{}"))
                .hasMessageContaining("new.json is not there")
                .hasMessageContaining("-Dapprove=true");
    }

    @Test
    void approvingWritesTheFile() throws Exception {
        new ApprovedFiles(folder.resolve("v1"), true).verify("a.json", "{}");

        assertThat(folder.resolve("v1").resolve("a.json")).hasContent("{}");
    }

    @Test
    void aFileThatNoTestMakesFails() throws Exception {
        Files.writeString(folder.resolve("a.json"), "{}\n");
        Files.writeString(folder.resolve("gone.json"), "{}\n");
        var files = new ApprovedFiles(folder, false);
        files.verify("a.json", "{}");

        assertThatThrownBy(files::verifyNothingElse).hasMessageContaining("[gone.json]");
    }
}
