package cn.liandong.bench.restart;

import cn.liandong.runtime.journal.Effects;
import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.serde.Json;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** The toy's engine in a process of its own, to be killed. Arguments: host:port of the broker, the service, and a file. */
final class EngineProcess {
    static final int PARTITIONS = 8;
    /** Told on its input: write into the file what this start took; end in an orderly way. */
    static final char SAY = 's';

    static final char END = 'e';

    /**
     * What one start took, as the process itself saw it; milliseconds since 1970.
     *
     * @param main when its first line ran
     * @param started when the engine's thread ran: its topics are verified
     * @param folding when the first entry behind the snapshot was folded; 0 if there was none
     * @param owned when it had all its partitions folded to their ends
     * @param heapBytes what is in use after a collection
     */
    record Said(long main, long started, long folding, long owned, long heapBytes) {}

    private EngineProcess() {}

    public static void main(String[] arguments) throws IOException {
        long main = System.currentTimeMillis();
        var folding = new AtomicLong();
        var shard = new CityShard(arguments[1], () -> {
            if (folding.get() == 0) {
                folding.set(System.currentTimeMillis());
            }
        });
        var settings = settings(arguments[0]);
        var engine = Engine.start(settings, shard, Effects.none(), new SimpleMeterRegistry(), EngineProcess::die);
        long started = System.currentTimeMillis();
        // Beside, so that this thread hears at any time that whoever started it is gone.
        var owned = CompletableFuture.supplyAsync(() -> awaitUp(engine));
        for (int told = System.in.read(); told >= 0; told = System.in.read()) {
            if (told == SAY) {
                say(Path.of(arguments[2]), new Said(main, started, folding.get(), owned.join(), heapBytes()));
            } else if (told == END) {
                engine.close();
                return;
            }
        }
        Runtime.getRuntime().halt(1);
    }

    private static long awaitUp(Engine<?, ?, ?, ?> engine) {
        while (!engine.health().up()) {
            LockSupport.parkNanos(1_000_000);
        }
        return System.currentTimeMillis();
    }

    static RuntimeSettings settings(String bootstrapServers) {
        return new RuntimeSettings(bootstrapServers, PARTITIONS, 1, 0, InstantSource.system());
    }

    private static void die(String reason) {
        System.err.println(reason);
        Runtime.getRuntime().halt(2);
    }

    /** Named last, so that whoever waits for the file reads all of it. */
    private static void say(Path file, Said said) throws IOException {
        var beside = Files.write(Path.of(file + ".new"), Json.mapper().writeValueAsBytes(said));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @SuppressWarnings("GarbageCollector") // what is in use cannot be told without a collection
    private static long heapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
