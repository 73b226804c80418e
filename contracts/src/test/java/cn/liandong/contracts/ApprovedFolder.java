package cn.liandong.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeSet;

/**
 * Files of this module that a person has approved. A test fails where what it made differs; {@code make approve} writes
 * it instead. (The testkit has the same for services; it stands after this module, so it cannot be used here.)
 */
public final class ApprovedFolder {
    private final Path folder;

    public ApprovedFolder(String folder) {
        this.folder = Path.of(folder);
    }

    public void verify(String name, String made) throws IOException {
        Path file = folder.resolve(name);
        String text = made.stripTrailing() + "\n";
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(folder.resolve(name).toAbsolutePath().getParent());
            Files.writeString(file, text);
            return;
        }
        assertThat(file)
                .withFailMessage("%s is not there: run \"make approve\", read what it wrote, and commit it", file)
                .exists();
        assertThat(Files.readString(file))
                .as("%s as approved; if the new text is right, run \"make approve\" and read git diff", file)
                .isEqualTo(text);
    }

    public String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** The names of all files, with `/`. */
    public Collection<String> names() throws IOException {
        try (var files = Files.walk(folder)) {
            var names = new TreeSet<String>();
            files.filter(Files::isRegularFile)
                    .forEach(
                            file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
            return names;
        }
    }
}
