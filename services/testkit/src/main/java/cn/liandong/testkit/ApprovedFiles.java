package cn.liandong.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/**
 * Texts that a person has approved, one file each. A test fails where the text it made differs; with
 * {@code -Dapprove=true} it writes the file instead, and the change is reviewed like any other.
 */
public final class ApprovedFiles {
    private final Path folder;
    private final boolean approve;
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    ApprovedFiles(Path folder, boolean approve) {
        this.folder = folder;
        this.approve = approve;
    }

    /** The approved files in this folder, which is relative to the module, such as {@code samples}. */
    public static ApprovedFiles in(Path folder) {
        return new ApprovedFiles(folder, Boolean.getBoolean("approve"));
    }

    /** The approved files in {@code src/test/resources/<folder>}. */
    public static ApprovedFiles inTestResources(String folder) {
        return in(Path.of("src", "test", "resources", folder));
    }

    /** Compares the text with the file of this name; line ends at the end of the file do not count. */
    public void verify(String name, String actual) {
        seen.add(name);
        Path file = folder.resolve(name);
        String made = actual.stripTrailing() + "\n";
        try {
            if (approve) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, made);
            } else if (Files.notExists(file)) {
                throw new AssertionFailedError(
                        "%s is not there. If this text is right, write it with -Dapprove=true (contracts: make approve)"
                                        .formatted(file)
                                + " and commit it:\n" + made);
            } else {
                compare(file, Files.readString(file).stripTrailing() + "\n", made);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be read or written".formatted(file), failed);
        }
    }

    /** Fails where the folder holds a file that no test asked for: a sample of something that is gone, or misspelt. */
    public void verifyNothingElse() {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            Set<String> extra = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            extra.removeAll(seen);
            if (!extra.isEmpty()) {
                throw new AssertionFailedError(
                        "No test makes these files in %s: %s. Delete them, or write the test that does."
                                .formatted(folder, extra));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be read".formatted(folder), failed);
        }
    }

    private static void compare(Path file, String approved, String made) {
        if (approved.equals(made)) {
            return;
        }
        String[] was = approved.split("\n", -1);
        String[] is = made.split("\n", -1);
        int line = 0;
        while (line < was.length - 1 && line < is.length - 1 && was[line].equals(is[line])) {
            line++;
        }
        throw new AssertionFailedError("""
                %s differs from what was made, first in line %d:
                  approved: %s
                  made:     %s
                If the new text is right, write it with -Dapprove=true (contracts: make approve), look at git diff, and commit it. \
                An approved sample of an event that was released must still be read: change it by addition only.""".formatted(file, line + 1, was[line], is[line]), approved, made);
    }
}
