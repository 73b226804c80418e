package cn.liandong.console.emergencysheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFolderTest {
    @TempDir
    private Path parent = Path.of("");

    private Path folder() {
        return parent.resolve("paper");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void folderAndFileAreTheirOwnersAlone() throws IOException {
        new SheetFolder(folder()).write("a-1.html", bytes("one"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("a-1.html"))))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly("a-1.html");
    }

    @Test
    void whatWasLeftHalfWrittenIsGoneWithTheNextOneAndWasNeverReadableByOthers() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve(".emergency-sheet.half"), "torn");

        new SheetFolder(folder()).write("a-1.html", bytes("one"));

        assertThat(names()).containsExactly("a-1.html");
        assertThat(folder().resolve("a-1.html")).hasContent("one");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("a-1.html"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anHourThatIsWrittenAgainIsReplacedWhole() throws IOException {
        var sheets = new SheetFolder(folder());
        sheets.write("a-1.html", bytes("one"));
        sheets.write("a-1.html", bytes("two"));

        assertThat(folder().resolve("a-1.html")).hasContent("two");
    }

    @Test
    void theLastOnesOfEachFamilyAreKept() throws IOException {
        var sheets = new SheetFolder(folder());
        for (int hour = 0; hour < SheetFolder.KEPT + 3; hour++) {
            sheets.write("a-%02d.html".formatted(hour), bytes("a"));
            sheets.write("b-%02d.html".formatted(hour), bytes("b"));
        }
        Files.writeString(folder().resolve("note.txt"), "the operator's own");

        sheets.prune("a-", ".html");

        assertThat(names())
                .filteredOn(name -> name.startsWith("a-"))
                .hasSize(SheetFolder.KEPT)
                .first()
                .isEqualTo("a-03.html");
        assertThat(names()).filteredOn(name -> name.startsWith("b-")).hasSize(SheetFolder.KEPT + 3);
        assertThat(names()).contains("note.txt");
    }

    @Test
    void aFolderThatIsNoneIsAFault() throws IOException {
        Files.writeString(folder(), "a file");

        assertThatThrownBy(() -> new SheetFolder(folder()).write("a-1.html", bytes("one")))
                .isInstanceOf(IOException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
