package cn.liandong.intake.attachments;

import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.runtime.serde.Hashes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file as it comes in: written, counted and hashed chunk by chunk, so that no more of it lies in memory than a chunk and how
 * it begins. Closed without having been kept, it leaves nothing. Used by one thread after the other.
 */
final class Upload implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);

    private final Path file;
    private final FileChannel channel;
    private final long largest;
    private final MessageDigest digest = Hashes.digest();
    private final ByteArrayOutputStream prefix = new ByteArrayOutputStream();
    private long bytes;

    private Upload(Path file, FileChannel channel, long largest) {
        this.file = file;
        this.channel = channel;
        this.largest = largest;
    }

    /** A file that came whole. */
    record Whole(Path file, String sha256, long bytes, ContentTypes.Found found) {}

    static Upload begin(Path folder, long largest) {
        try {
            var file = Files.createTempFile(folder, "upload-", ".part");
            return new Upload(file, FileChannel.open(file, StandardOpenOption.WRITE), largest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TurnedAway tooLarge(long largest) {
        return new TurnedAway(Problem.ATTACHMENT_TOO_LARGE, "limit: " + largest + " bytes", null);
    }

    /** Takes the next bytes; more than a file may have are turned away. */
    void take(ByteBuffer chunk) {
        bytes += chunk.remaining();
        if (bytes > largest) {
            throw tooLarge(largest);
        }
        digest.update(chunk.duplicate());
        int wanted = Math.min(chunk.remaining(), ContentTypes.PREFIX_BYTES - prefix.size());
        if (wanted > 0) {
            var head = new byte[wanted];
            chunk.duplicate().get(head);
            prefix.writeBytes(head);
        }
        try {
            while (chunk.hasRemaining()) {
                channel.write(chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That was all of it. */
    Whole whole() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Whole(file, Hashes.hex(digest.digest()), bytes, ContentTypes.find(prefix.toByteArray()));
    }

    @Override
    public void close() {
        try {
            channel.close();
            // Gone already where the store has taken it.
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("What is left of an upload could not be removed; it goes at the next start: {}", e.toString());
        }
    }
}
