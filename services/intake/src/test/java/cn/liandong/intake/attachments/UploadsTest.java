package cn.liandong.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.incidents.AttachmentType;
import cn.liandong.intake.Answers;
import cn.liandong.intake.ApiKeys;
import cn.liandong.intake.OwnReports;
import cn.liandong.intake.reports.ReportsIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferWrapper;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.PooledDataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Many large files at once take little memory: a connection is read no faster than the disk writes. */
class UploadsTest {
    private static final int UPLOADS = 20;
    private static final int CHUNK = 64 * 1024;
    private static final int CHUNKS = 160;
    private static final long TEN_MIB = (long) CHUNK * CHUNKS;

    @TempDir
    Path folder = Path.of("");

    private final Scheduler workers = Schedulers.newBoundedElastic(8, 1000, "upload");
    private final AtomicLong inMemory = new AtomicLong();
    private final AtomicLong most = new AtomicLong();

    @AfterEach
    void close() {
        workers.dispose();
    }

    @Test
    void twentyOfTenMebibytesAtOnceHaveAFewChunksInMemory() throws IOException {
        var endpoint = endpoint();
        var wholes = Flux.fromStream(IntStream.range(0, UPLOADS).boxed())
                .flatMap(
                        each -> Mono.using(
                                () -> Upload.begin(folder, TEN_MIB),
                                upload -> endpoint.received(body(), upload),
                                Upload::close),
                        UPLOADS)
                .collectList()
                .block(Duration.ofMinutes(2));
        assertThat(wholes)
                .isNotNull()
                .hasSize(UPLOADS)
                .allSatisfy(whole -> assertThat(whole.bytes()).isEqualTo(TEN_MIB))
                .allSatisfy(whole -> assertThat(whole.found().type()).isEqualTo(AttachmentType.JPEG));
        assertThat(inMemory).hasValue(0);
        // Those that wait, and the one at hand, of each.
        assertThat(most.get())
                .isPositive()
                .isLessThanOrEqualTo((long) UPLOADS * (AttachmentsEndpoint.WAITING_CHUNKS + 1) * CHUNK);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private AttachmentsEndpoint endpoint() {
        return new AttachmentsEndpoint(
                new OwnReports(new ApiKeys(), new ReportsIndex(), () -> true),
                new Limits(TEN_MIB, Duration.ofSeconds(60)),
                null,
                (caller, envelope) -> CompletableFuture.failedFuture(new IllegalStateException("nobody asks")),
                report -> List.of(),
                () -> null,
                workers,
                new Answers("119"));
    }

    /** As a connection brings it: a chunk is made when it is asked for. */
    private Flux<DataBuffer> body() {
        var made = new AtomicInteger();
        return Flux.generate(sink -> {
            int number = made.getAndIncrement();
            if (number == CHUNKS) {
                sink.complete();
            } else {
                sink.next(chunk(number));
            }
        });
    }

    private DataBuffer chunk(int number) {
        var bytes = new byte[CHUNK];
        if (number == 0) {
            var head = Beginnings.of("jpeg");
            System.arraycopy(head, 0, bytes, 0, head.length);
        }
        most.accumulateAndGet(inMemory.addAndGet(CHUNK), Math::max);
        return new Counted(DefaultDataBufferFactory.sharedInstance.wrap(bytes), inMemory);
    }

    /** A buffer that says when it was given back. */
    private static final class Counted extends DataBufferWrapper implements PooledDataBuffer {
        private final AtomicLong inMemory;
        private boolean allocated = true;

        private Counted(DataBuffer bytes, AtomicLong inMemory) {
            super(bytes);
            this.inMemory = inMemory;
        }

        @Override
        public boolean isAllocated() {
            return allocated;
        }

        @Override
        public PooledDataBuffer retain() {
            return this;
        }

        @Override
        public PooledDataBuffer touch(Object hint) {
            return this;
        }

        @Override
        public boolean release() {
            allocated = false;
            inMemory.addAndGet(-CHUNK);
            return true;
        }
    }
}
