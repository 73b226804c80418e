package cn.liandong.dispatch.roads;

import cn.liandong.contracts.places.Coordinates;
import cn.liandong.runtime.serde.Json;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks an OSRM server, or another of the same interface, for one table: from all units to the incident. The operator names
 * it, so it may be on any network; it is told where units and incidents are, and nothing else.
 */
final class OsrmRoadService implements RoadService, AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** After five that failed it is left alone for half a minute: estimates do meanwhile. */
    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(5)
            .minimumNumberOfCalls(5)
            .waitDurationInOpenState(Duration.ofSeconds(30))
            .build();

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LIMIT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final CircuitBreaker breaker = CircuitBreaker.of("roads", BREAKER);

    /**
     * A server.
     *
     * @param base such as `http://127.0.0.1:5000`; http or https
     * @throws IllegalArgumentException if it is neither
     */
    OsrmRoadService(String base) {
        URI uri;
        try {
            uri = URI.create(base);
        } catch (IllegalArgumentException unreadable) {
            throw notAnAddress(base, unreadable);
        }
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw notAnAddress(base, null);
        }
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static IllegalArgumentException notAnAddress(String base, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "liandong.routing-url is '" + base + "': expected the address of an OSRM server, such as"
                        + " http://127.0.0.1:5000.",
                cause);
    }

    @Override
    public CompletionStage<List<OptionalInt>> metres(List<Coordinates> from, Coordinates to) {
        var request = HttpRequest.newBuilder(table(from, to)).timeout(LIMIT).build();
        return breaker.executeCompletionStage(() -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> read(answer, from.size())));
    }

    private URI table(List<Coordinates> from, Coordinates to) {
        var points = Stream.concat(Stream.of(to), from.stream())
                .map(point -> String.format(Locale.ROOT, "%.6f,%.6f", point.longitude(), point.latitude()))
                .collect(Collectors.joining(";"));
        var sources =
                IntStream.rangeClosed(1, from.size()).mapToObj(String::valueOf).collect(Collectors.joining(";"));
        return URI.create(
                base + "/table/v1/driving/" + points + "?annotations=distance&destinations=0&sources=" + sources);
    }

    private static List<OptionalInt> read(HttpResponse<String> answer, int expected) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the routing service answered " + answer.statusCode());
        }
        var rows = Json.mapper().readTree(answer.body()).path("distances");
        if (rows.size() != expected) {
            throw new IllegalStateException(
                    "the routing service answered " + rows.size() + " distances, and " + expected + " were asked for");
        }
        var metres = new ArrayList<OptionalInt>();
        for (var row : rows) {
            var cell = row.path(0);
            metres.add(
                    cell.isNumber() && cell.asDouble() >= 0
                            ? OptionalInt.of((int) Math.round(cell.asDouble()))
                            : OptionalInt.empty());
        }
        return List.copyOf(metres);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
