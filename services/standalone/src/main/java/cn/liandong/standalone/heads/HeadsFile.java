package cn.liandong.standalone.heads;

import cn.liandong.runtime.journal.JournalHead;
import cn.liandong.runtime.serde.Hashes;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * Heads that were signed, a line each time: a JWS in its compact form (RFC 7515, RFC 8037), which names the hash of the line
 * before it, so that none can be taken out.
 */
final class HeadsFile {
    static final String NAME = "heads.jws";

    private static final String NO_LINE = "0".repeat(64);
    /** To the letter the same in every process: a line begins with it. */
    private static final String HEADER =
            encoded("{\"alg\":\"EdDSA\",\"typ\":\"liandong-heads+jws\"}".getBytes(StandardCharsets.US_ASCII));

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
    List<Signed> read(PublicKey key) throws IOException {
        var all = new ArrayList<Signed>();
        var previous = NO_LINE;
        for (var line : lines()) {
            var signed = signed(line, key, all.size() + 1);
            if (!signed.previous().equals(previous)) {
                throw new NotTrusted("line " + (all.size() + 1) + " of " + file
                        + " does not follow the one before it: one was taken out or put in its place");
            }
            all.add(signed);
            previous = hash(line);
        }
        return all;
    }

    private Signed signed(String line, PublicKey key, int number) {
        int dot = line.lastIndexOf('.');
        try {
            var payload = line.substring(line.indexOf('.') + 1, dot);
            if (line.startsWith(HEADER + ".")
                    && HeadsKey.verifies(key, line.substring(0, dot), decoded(line.substring(dot + 1)))) {
                return Json.mapper().readValue(decoded(payload), Signed.class);
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException | JacksonException e) {
            // Said below: whatever it is, it is no such line.
        }
        throw new NotTrusted("line " + number + " of " + file
                + " was not signed with this key: it was changed, or is another installation's");
    }

    /** Returns when the line is on disk. */
    void append(Instant at, List<JournalHead> heads, PrivateKey key) throws IOException {
        var lines = lines();
        var signed = new Signed(at, lines.isEmpty() ? NO_LINE : hash(lines.getLast()), heads);
        var text = HEADER + "." + encoded(Json.mapper().writeValueAsBytes(signed));
        var line = text + "." + encoded(HeadsKey.sign(key, text)) + "\n";
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private List<String> lines() throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                        .filter(line -> !line.isBlank())
                        .toList()
                : List.of();
    }

    private static String hash(String line) {
        return Hashes.hex(Hashes.sha256(line.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
