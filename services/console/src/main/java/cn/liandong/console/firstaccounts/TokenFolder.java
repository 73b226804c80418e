package cn.liandong.console.firstaccounts;

import cn.liandong.contracts.ids.Jurisdiction;
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

/** Where tokens lie: a file for each city, whole or not at all, and its owner's alone to read from the first moment. */
final class TokenFolder {
    private final Path folder;

    TokenFolder(Path folder) {
        this.folder = folder;
    }

    Path file(Jurisdiction jurisdiction) {
        return folder.resolve("first-account-" + jurisdiction);
    }

    void write(Jurisdiction jurisdiction, String token) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var half = folder.resolve(".first-account-" + jurisdiction + ".half");
        Files.deleteIfExists(half);
        try (var channel = FileChannel.open(
                half,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var left = ByteBuffer.wrap((token + "\n").getBytes(StandardCharsets.US_ASCII));
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
        Files.move(half, file(jurisdiction), StandardCopyOption.ATOMIC_MOVE);
    }

    boolean holds(Jurisdiction jurisdiction) {
        return Files.exists(file(jurisdiction));
    }

    void remove(Jurisdiction jurisdiction) throws IOException {
        Files.deleteIfExists(file(jurisdiction));
    }
}
