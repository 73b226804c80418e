package cn.liandong.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps the bytes of attachments, each under the hex SHA-256 of its content. Safe for several threads. */
public interface AttachmentStore extends AutoCloseable {
    /** Where an upload is written while its hash is not known; on the disk that {@link #keep} takes it from. */
    Path incoming();

    /**
     * Keeps a file; it is on disk, or in the S3 store, when this returns. What is kept already stays as it is.
     *
     * @param sha256 of its content, which the caller has hashed
     * @param file is gone afterwards, or of no more use
     */
    void keep(String sha256, Path file) throws IOException;

    /** What is kept under the hash; null where there is nothing. Whoever asks closes it. */
    @Nullable
    KeptAttachment find(String sha256) throws IOException;

    @Override
    default void close() {}

    /** The bytes, from the first. */
    record KeptAttachment(long bytes, InputStream content) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /** The hash as it is; nothing else ever becomes part of a path. */
    static String checked(String sha256) {
        if (!Shape.SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no SHA-256 in hex: expected 64 of 0-9a-f");
        }
        return sha256;
    }

    /** What a hash looks like. */
    final class Shape {
        private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

        private Shape() {}
    }
}
