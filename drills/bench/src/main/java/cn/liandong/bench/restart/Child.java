package cn.liandong.bench.restart;

import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process with an engine in it, as whoever started it sees it. */
final class Child implements AutoCloseable {
    /** One heap as design.md allows it to a service, and the collector that services run with. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx512m",
            "-XX:+UseParallelGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** One that was watched writes its cache before it ends. */
    private static final long ENDS_WITHIN_SECONDS = 90;

    private static final long SAYS_WITHIN_NANOS = 30_000_000_000L;

    private final Process process;
    private final Path said;
    private final Path log;
    final long begunMillis;

    private Child(Process process, Path said, Path log, long begunMillis) {
        this.process = process;
        this.said = said;
        this.log = log;
        this.begunMillis = begunMillis;
    }

    /** Starts one and returns at once. */
    static Child start(Launch launch, Path folder, String bootstrapServers, String service) throws IOException {
        var said = folder.resolve("said.json");
        var log = folder.resolve(service + ".log");
        Files.deleteIfExists(said);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(launch.options());
        command.addAll(List.of(
                "-cp", launch.classPath(), EngineProcess.class.getName(), bootstrapServers, service, said.toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        long begun = System.currentTimeMillis();
        return new Child(builder.start(), said, log, begun);
    }

    /** What its start took; it owns its partitions when it answers. */
    EngineProcess.Said said() throws IOException {
        tell(EngineProcess.SAY);
        long end = System.nanoTime() + SAYS_WITHIN_NANOS;
        while (!Files.exists(said)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("an engine did not say how it started; see " + log);
            }
            LockSupport.parkNanos(1_000_000);
        }
        return Json.mapper().readValue(Files.readAllBytes(said), EngineProcess.Said.class);
    }

    /** An orderly end, at which a snapshot is taken if there is time for it. */
    void end() throws IOException, InterruptedException {
        tell(EngineProcess.END);
        if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("an engine did not end; see " + log);
        }
    }

    /** SIGKILL, as a power switch would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void tell(char what) throws IOException {
        process.outputWriter().write(what);
        process.outputWriter().flush();
    }

    @Override
    public void close() {
        kill();
    }
}
