package cn.liandong.standalone.heads;

import cn.liandong.runtime.journal.JournalHead;
import cn.liandong.runtime.serde.Hashes;
import cn.liandong.runtime.serde.SigningKey;
import cn.liandong.runtime.serde.VerifyingKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Heads that were signed, a line each time: a JWS in its compact form (RFC 7515, RFC 8037), which names the hash of the line
 * before it, so that none can be taken out.
 */
final class HeadsFile {
    static final String NAME = "heads.jws";

    private static final String NO_LINE = "0".repeat(64);
    private static final String TYPE = "liandong-heads+jws";

    private final Path file;

    HeadsFile(Path folder) {
        file = folder.resolve(NAME);
    }

    /**
     * What one line says.
     *
     * @param previous hash of the line before, hex SHA-256
     */
    record Signed(Instant at, String previous, List<JournalHead> heads) {}

    /** A line that cannot be trusted; the message names it. */
    static final class NotTrusted extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotTrusted(String message) {
            super(message);
        }
    }

    /**
     * All lines, the oldest first; none where there is no file.
     *
     * @throws NotTrusted at the first line that was not signed with this key, or does not follow the one before it
     */
    List<Signed> read(VerifyingKey key) throws IOException {
        var all = new ArrayList<Signed>();
        var previous = NO_LINE;
        for (var line : lines()) {
            int number = all.size() + 1;
            var signed = key.read(line, TYPE, Signed.class)
                    .orElseThrow(() -> new NotTrusted("line " + number + " of " + file
                            + " was not signed with this key: it was changed, or is another installation's"));
            if (!signed.previous().equals(previous)) {
                throw new NotTrusted("line " + number + " of " + file
                        + " does not follow the one before it: one was taken out or put in its place");
            }
            all.add(signed);
            previous = hash(line);
        }
        return all;
    }

    /** Returns when the line is on disk. */
    void append(Instant at, List<JournalHead> heads, SigningKey key) throws IOException {
        var lines = lines();
        var signed = new Signed(at, lines.isEmpty() ? NO_LINE : hash(lines.getLast()), heads);
        var line = key.sign(TYPE, signed) + "\n";
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Behind the last whole line: a power cut may have torn one that was being written.
            channel.truncate(whole().length()).position(whole().length());
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private List<String> lines() throws IOException {
        return whole().lines().toList();
    }

    /** Up to the end of the last line that was written to its end, a byte a character. */
    private String whole() throws IOException {
        var text = Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private static String hash(String line) {
        return Hashes.hex(Hashes.sha256(line.getBytes(StandardCharsets.US_ASCII)));
    }
}
