package cn.liandong.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file that its owner alone reads, from the first moment; it is there whole or not at all. */
public final class OwnerFile {
    private static final String OWNER_ONLY = "rw-------";

    private OwnerFile() {}

    /** Returns when it is on disk. */
    public static void write(Path file, String text) throws IOException {
        var made = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(made);
        try (var channel = FileChannel.open(
                made,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)))) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whoever opened it to others meanwhile: it is the owner's alone again. */
    public static void close(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
    }
}
