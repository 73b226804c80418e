package cn.liandong.console.emergencysheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;

/** Where sheets lie: each is there whole or not at all, is its owner's alone to read, and goes when newer ones stand. */
public final class SheetFolder {
    /** Of each kind and jurisdiction: a day of hours. */
    static final int KEPT = 24;

    private final Path folder;

    public SheetFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns when the file is on disk under its name.
     *
     * @param name sorts by time among those of its family
     */
    void write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        // Always the same name: what a process leaves that is killed meanwhile is gone with the next one.
        var half = folder.resolve(".emergency-sheet.half");
        Files.deleteIfExists(half);
        try (var channel = FileChannel.open(
                half,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        // Its name is on disk too: a power cut leaves the new one, and not the one that is removed next.
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** Removes all but the last ones; to be called once a new one stands. */
    void prune(String family, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            var old = files.filter(file -> isOf(file, family, ending))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .skip(KEPT)
                    .toList();
            for (var file : old) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isOf(Path file, String family, String ending) {
        var name = file.getFileName().toString();
        return name.startsWith(family) && name.endsWith(ending);
    }
}
