package cn.liandong.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A process of its own that reports at a rate, but for the time when a thousand wait, and repeats each report under its key
 * until it is accepted. Every accepted id goes into a ledger that the system under test knows nothing of. It ends when the file named
 * by its last argument exists and everything it sent was accepted, or after ten minutes.
 */
final class ReportsLoad {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Callers that wait at a time. What twenty thousand do is asked of the connection limit, not of what a kill loses. */
    private static final int MOST_WAITING = 1_000;

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI address;
    private final String apiKey;
    private final Path ledger;
    private final AtomicInteger open = new AtomicInteger();

    private ReportsLoad(URI address, String apiKey, Path ledger) {
        this.address = address;
        this.apiKey = apiKey;
        this.ledger = ledger;
    }

    public static void main(String[] arguments) throws IOException {
        var load = new ReportsLoad(URI.create(arguments[0]), arguments[1], Path.of(arguments[3]));
        load.run(Integer.parseInt(arguments[2]), Path.of(arguments[4]));
    }

    private void run(int perSecond, Path stop) throws IOException {
        Files.createFile(ledger);
        long begun = System.nanoTime();
        long due = begun;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; !Files.exists(stop) && due - begun < LONGEST.toNanos(); i++) {
                LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
                if (open.get() >= MOST_WAITING) {
                    due += 1_000_000_000L / perSecond;
                    continue;
                }
                int number = i;
                open.incrementAndGet();
                var _ = senders.submit(() -> untilAccepted("load-" + number, begun));
                due += 1_000_000_000L / perSecond;
            }
        }
    }

    private void untilAccepted(String key, long begun) {
        // As a caller would: each wait twice as long. At a fixed half second thousands of waiting reports became a
        // storm of
        // connections that kept the process from starting at all.
        var wait = FIRST_WAIT;
        while (!accepted(key) && System.nanoTime() - begun < LONGEST.toNanos()) {
            LockSupport.parkNanos(wait.toNanos());
            wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : wait;
        }
        open.decrementAndGet();
    }

    private boolean accepted(String key) {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", "Bearer " + apiKey)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"category\":\"FIRE\",\"description\":\"" + key + "\"}"))
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                return false;
            }
            write(answer.body().replaceFirst(".*\"reportId\":\"([^\"]+)\".*", "$1"));
            return true;
        } catch (IOException e) {
            // Killed in the middle, or not up yet: nothing was acknowledged, so it is repeated under the same key.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private synchronized void write(String reportId) throws IOException {
        Files.write(ledger, (reportId + "\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    }
}
