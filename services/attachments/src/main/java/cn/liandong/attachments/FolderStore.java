package cn.liandong.attachments;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps attachments in a folder: {@code ab/abcdef…}, named by their hash. A file has its name only once it is whole and on
 * disk, so that after a power cut whatever has a name can be read.
 */
public final class FolderStore implements AttachmentStore {
    private static final String INCOMING = "incoming";

    private final Path folder;

    private FolderStore(Path folder) {
        this.folder = folder;
    }

    /** For whoever writes: what was left of uploads that a killed process had begun is removed. */
    public static FolderStore forWriting(Path folder) throws IOException {
        var store = new FolderStore(folder);
        Files.createDirectories(store.incoming());
        try (var left = Files.newDirectoryStream(store.incoming())) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        }
        return store;
    }

    /** For whoever reads only; the folder need not be there yet. */
    public static FolderStore forReading(Path folder) {
        return new FolderStore(folder);
    }

    @Override
    public Path incoming() {
        return folder.resolve(INCOMING);
    }

    @Override
    public void keep(String sha256, Path file) throws IOException {
        var part = part(sha256);
        var kept = part.resolve(sha256);
        if (!Files.exists(kept)) {
            name(file, part, kept);
        }
        // The name, and the folder it stands in: without it a power cut takes the name away again. Of one that is there
        // already too: whoever named it may not have come so far.
        flush(part);
        flush(folder);
    }

    private static void name(Path file, Path part, Path kept) throws IOException {
        flush(file);
        Files.createDirectories(part);
        try {
            Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the folder of attachments and its " + INCOMING + " must be on one disk", e);
        }
    }

    @Override
    public @Nullable KeptAttachment find(String sha256) throws IOException {
        var kept = part(sha256).resolve(sha256);
        try {
            return new KeptAttachment(Files.size(kept), Files.newInputStream(kept));
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private Path part(String sha256) {
        return folder.resolve(AttachmentStore.checked(sha256).substring(0, 2));
    }

    private static void flush(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
