package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.runtime.serde.Hashes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class SnapshotChunksTest {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final List<Integer> sizes = new ArrayList<>();

    @Test
    void whateverSizesItIsWrittenInItIsSentInChunks() {
        var random = RandomGeneratorFactory.getDefault().create(7);
        var chunks = new SnapshotChunks(this::taken);
        var written = new ByteArrayOutputStream();
        while (written.size() < 3 * SnapshotChunks.CHUNK_BYTES) {
            var some = new byte[random.nextInt(200_000)];
            random.nextBytes(some);
            chunks.write(some, 0, some.length);
            written.writeBytes(some);
        }
        chunks.write(5);
        written.write(5);

        var said = chunks.finish();

        assertThat(sent.toByteArray()).isEqualTo(written.toByteArray());
        assertThat(said)
                .isEqualTo(new SnapshotChunks.Sent(sizes.size(), Hashes.hex(Hashes.sha256(written.toByteArray()))));
        assertThat(sizes.subList(0, 3)).containsOnly(SnapshotChunks.CHUNK_BYTES);
    }

    private Future<?> taken(int number, byte[] chunk) {
        assertThat(number).isEqualTo(sizes.size());
        sizes.add(chunk.length);
        sent.writeBytes(chunk);
        return CompletableFuture.completedFuture(null);
    }

    @Test
    void fourAreUnderWayAtMost() throws Exception {
        var underWay = new ArrayList<CompletableFuture<Void>>();
        var chunks = new SnapshotChunks((number, chunk) -> {
            var one = new CompletableFuture<Void>();
            underWay.add(one);
            return one;
        });
        var writing = Thread.ofPlatform()
                .start(() -> chunks.write(new byte[6 * SnapshotChunks.CHUNK_BYTES], 0, 6 * SnapshotChunks.CHUNK_BYTES));

        Eventually.within(
                Eventually.LONG, "it waits for the first", () -> writing.getState() == Thread.State.TIMED_WAITING);
        assertThat(underWay).hasSize(4);

        underWay.get(0).complete(null);
        underWay.get(1).complete(null);
        assertThat(writing.join(Eventually.LONG)).isTrue();
        assertThat(underWay).hasSize(6);
    }

    @Test
    void whereOneIsNotTakenThereIsNoSnapshotAndNothingMoreIsSent() {
        var chunks = new SnapshotChunks((number, chunk) -> {
            sizes.add(chunk.length);
            return CompletableFuture.failedFuture(new IOException("the disk is full"));
        });
        var bytes = new byte[5 * SnapshotChunks.CHUNK_BYTES];

        assertThatThrownBy(() -> chunks.write(bytes, 0, bytes.length))
                .isInstanceOf(SnapshotChunks.NotSent.class)
                .hasMessageContaining("the disk is full");
        chunks.write(bytes, 0, bytes.length);

        assertThat(sizes).hasSize(4);
        assertThatThrownBy(chunks::finish).isInstanceOf(SnapshotChunks.NotSent.class);
    }
}
