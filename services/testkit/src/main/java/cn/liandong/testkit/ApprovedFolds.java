package cn.liandong.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.AssertionFailedError;

/**
 * What snapshots hold, approved under the fold's version. A snapshot of another shape or of other events is told apart by its
 * version alone: an older build that took a newer one's for its own would decide on without what it does not know.
 */
public final class ApprovedFolds {
    private final Path folder;
    private final ApprovedFiles files;

    ApprovedFolds(Path folder, boolean approve) {
        this.folder = folder;
        files = new ApprovedFiles(folder, approve);
    }

    /** The approved folds of a module, in {@code src/test/resources/folds}. */
    public static ApprovedFolds inTestResources() {
        return new ApprovedFolds(Path.of("src", "test", "resources", "folds"), Boolean.getBoolean("approve"));
    }

    /**
     * Compares the shapes of these types with those approved under this name. Under the same version nothing else can be
     * approved.
     *
     * @param roots what is laid down, and the events that are folded into it
     */
    public void verify(String name, int version, Type... roots) {
        var head = "fold version " + version + "\n";
        var made = head + "\n" + Shapes.of(roots).stripTrailing() + "\n";
        var file = folder.resolve(name + ".txt");
        try {
            if (Files.exists(file)) {
                var approved = Files.readString(file);
                if (approved.startsWith(head) && !approved.equals(made)) {
                    throw new AssertionFailedError(
                            "What a snapshot of %s holds, or is folded from, differs from what %s says of version %d. Raise its foldVersion() to %d, then approve."
                                    .formatted(name, file, version, version + 1),
                            approved,
                            made);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), failed);
        }
        files.verify(name + ".txt", made);
    }
}
