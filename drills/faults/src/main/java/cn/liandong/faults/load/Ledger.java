package cn.liandong.faults.load;

import cn.liandong.faults.LedgerLine;
import cn.liandong.runtime.serde.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * What was answered with success, on disk before it counts. Lines that come while the disk is busy share the next flush, so
 * that a slow disk holds up no report.
 */
final class Ledger implements AutoCloseable {
    private final FileChannel file;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;

    /** @param line null to end */
    private record Waiting(@Nullable LedgerLine line, CompletableFuture<Void> written) {}

    Ledger(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        writer = Thread.ofPlatform().name("ledger").start(this::write);
    }

    /** Completes when the line is on disk. */
    CompletableFuture<Void> add(LedgerLine line) {
        var written = new CompletableFuture<Void>();
        waiting.add(new Waiting(line, written));
        return written;
    }

    private void write() {
        boolean ends = false;
        while (!ends) {
            var batch = next();
            ends = batch.stream().anyMatch(one -> one.line() == null);
            try {
                append(batch);
                file.force(false);
                batch.forEach(one -> one.written().complete(null));
            } catch (IOException | RuntimeException e) {
                batch.forEach(one -> one.written().completeExceptionally(e));
            }
        }
    }

    private List<Waiting> next() {
        var batch = new ArrayList<Waiting>();
        try {
            batch.add(waiting.take());
        } catch (InterruptedException e) {
            throw new IllegalStateException("only close() ends the ledger, when all that was added is written", e);
        }
        waiting.drainTo(batch);
        return batch;
    }

    private void append(List<Waiting> batch) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var one : batch) {
            if (one.line() != null) {
                bytes.writeBytes(Json.mapper().writeValueAsBytes(one.line()));
                bytes.write('\n');
            }
        }
        var left = ByteBuffer.wrap(bytes.toByteArray());
        while (left.hasRemaining()) {
            file.write(left);
        }
    }

    /** Returns when all that was added is on disk. */
    @Override
    public void close() throws IOException {
        waiting.add(new Waiting(null, new CompletableFuture<>()));
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            file.close();
        }
    }
}
