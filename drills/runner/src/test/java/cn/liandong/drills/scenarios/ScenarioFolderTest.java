package cn.liandong.drills.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFolderTest {
    private static final String LEAK = ScenarioReaderTest.WHOLE;

    @TempDir
    private Path folder;

    @Test
    void aFolderIsReadByName() throws IOException {
        write("02-b.yaml", LEAK.replace("id: leak", "id: b"));
        write("01-a.yaml", LEAK);
        write("scenario.schema.json", "{}");

        var read = ScenarioFolder.read(folder);

        assertThat(read.wrong()).isEmpty();
        assertThat(read.files()).extracting(ScenarioFile::name).containsExactly("01-a.yaml", "02-b.yaml");
    }

    @Test
    void aFileThatIsWrongKeepsNoOtherOut() throws IOException {
        write("01-a.yaml", LEAK.replace("name: 泄漏", "nam: 泄漏"));
        write("02-b.yaml", LEAK);

        var read = ScenarioFolder.read(folder);

        assertThat(read.files()).extracting(ScenarioFile::name).containsExactly("02-b.yaml");
        assertThat(read.wrong())
                .singleElement()
                .asString()
                .startsWith("01-a.yaml line 4, column 1: unknown field 'nam', expected");
    }

    @Test
    void aLoadDrillIsNamedAndKeptOutOfTheLibrary() throws IOException {
        write("01-a.yaml", LEAK);
        write("02-storm.yaml", LoadReaderTest.WHOLE);

        var read = ScenarioFolder.read(folder);

        assertThat(read.files()).extracting(ScenarioFile::name).containsExactly("01-a.yaml");
        assertThat(read.wrong())
                .singleElement()
                .asString()
                .startsWith("02-storm.yaml line 5, column 1: this is a load drill 负载演练.")
                .contains("make load", "负载演练不进入脚本库");
    }

    @Test
    void anIdStandsInOneFileOnlyUnlessAnotherCityHasIt() throws IOException {
        write("01-a.yaml", LEAK);
        write("02-b.yaml", LEAK);
        write("03-c.yaml", LEAK.replace("\"420583\"", "\"420582\""));

        var read = ScenarioFolder.read(folder);

        assertThat(read.files()).extracting(ScenarioFile::name).containsExactly("01-a.yaml", "03-c.yaml");
        assertThat(read.wrong())
                .containsExactly("02-b.yaml: the id 'leak' is that of 01-a.yaml already, expected one of its own.");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        var read = ScenarioFolder.read(folder.resolve("none"));

        assertThat(read.files()).isEmpty();
        assertThat(read.wrong()).singleElement().asString().contains("none cannot be read");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
