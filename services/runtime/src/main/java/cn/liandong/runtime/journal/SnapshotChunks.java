package cn.liandong.runtime.journal;

import cn.liandong.runtime.serde.Hashes;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is written to it in chunks, of which a few are under way at once: however large a snapshot is, no more than
 * these are in memory. Nobody waits for one, so a chunk may take as long as a busy disk needs.
 */
final class SnapshotChunks extends OutputStream {
    static final int CHUNK_BYTES = 512 * 1024;

    /** More would only queue: a producer has one request under way. */
    private static final int UNDER_WAY = 4;

    private final Sender sender;
    private final MessageDigest digest = Hashes.digest();
    private final Deque<Future<?>> sent = new ArrayDeque<>();
    private byte[] chunk = new byte[CHUNK_BYTES];
    private int filled;
    private int chunks;
    private boolean failed;

    SnapshotChunks(Sender sender) {
        this.sender = sender;
    }

    /** Sends a chunk, which is its own from then on. */
    @FunctionalInterface
    interface Sender {
        Future<?> send(int number, byte[] chunk);
    }

    /** What was sent, as its manifest says it. */
    record Sent(int chunks, String hash) {}

    /** A chunk was not taken: what was sent is no snapshot. */
    static final class NotSent extends RuntimeException {
        NotSent(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, CHUNK_BYTES - filled);
            System.arraycopy(bytes, offset + done, chunk, filled, part);
            filled += part;
            done += part;
            if (filled == CHUNK_BYTES) {
                sendChunk();
            }
        }
    }

    private void sendChunk() {
        if (failed) {
            // Closing writes what is left over. Nobody needs it.
            filled = 0;
            return;
        }
        if (sent.size() == UNDER_WAY) {
            await(sent.removeFirst());
        }
        var whole = filled == CHUNK_BYTES ? chunk : Arrays.copyOf(chunk, filled);
        sent.add(sender.send(chunks, whole));
        chunks++;
        chunk = filled == CHUNK_BYTES ? new byte[CHUNK_BYTES] : chunk;
        filled = 0;
    }

    /**
     * Sends what is left, and returns when all was taken.
     *
     * @throws NotSent if it was not
     */
    Sent finish() {
        if (failed) {
            throw new NotSent("a chunk before was not taken", null);
        }
        if (filled > 0) {
            sendChunk();
        }
        while (!sent.isEmpty()) {
            await(sent.removeFirst());
        }
        return new Sent(chunks, Hashes.hex(digest.digest()));
    }

    private void await(Future<?> one) {
        try {
            await(one, "a chunk");
        } catch (NotSent e) {
            failed = true;
            throw e;
        }
    }

    /** Waits for as long as the producer itself tries. */
    static void await(Future<?> one, String what) {
        try {
            one.get(2 * Clients.AT_LEISURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent("it was ended while " + what + " was under way", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotSent("the brokers did not take " + what + ": " + e.getMessage(), e);
        }
    }
}
