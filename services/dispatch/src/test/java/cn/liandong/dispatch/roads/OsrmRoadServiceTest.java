package cn.liandong.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.places.Coordinates;
import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a routing service is asked, and what is made of what it answers. */
class OsrmRoadServiceTest {
    private static final Coordinates STATION = new Coordinates(30.4301, 111.7562);
    private static final Coordinates ISLAND = new Coordinates(30.2, 111.9);
    private static final Coordinates PLANT = new Coordinates(30.5, 111.7);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void one_table_says_how_far_each_is_and_from_where_no_road_leads() throws Exception {
        answer = "{\"code\":\"Ok\",\"distances\":[[15400.4],[null]]}";
        try (var service = new OsrmRoadService(base() + "/")) {
            assertThat(metres(service)).containsExactly(OptionalInt.of(15_400), OptionalInt.empty());
        }
        assertThat(asked)
                .containsExactly("/table/v1/driving/111.700000,30.500000;111.756200,30.430100;111.900000,30.200000"
                        + "?annotations=distance&destinations=0&sources=1;2");
    }

    @Test
    void what_it_does_not_say_clearly_fails_rather_than_guesses() {
        try (var service = new OsrmRoadService(base())) {
            answer = "{\"code\":\"Ok\",\"distances\":[[15400.4]]}";
            assertThatThrownBy(() -> metres(service)).hasMessageContaining("1 distances, and 2 were asked for");
            answer = "no route";
            assertThatThrownBy(() -> metres(service)).isInstanceOf(ExecutionException.class);
            status = 500;
            assertThatThrownBy(() -> metres(service)).hasMessageContaining("answered 500");
        }
    }

    @Test
    void one_that_is_down_is_left_alone_after_five_times() {
        server.stop(0);
        try (var service = new OsrmRoadService(base())) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> metres(service)).isInstanceOf(ExecutionException.class);
            }
            assertThatThrownBy(() -> metres(service)).hasCauseInstanceOf(CallNotPermittedException.class);
        }
    }

    @Test
    void an_address_that_is_none_is_named_at_the_start() {
        for (var wrong : List.of("osrm:5000", "file:///etc/passwd", "http://", "ht tp://x")) {
            assertThatThrownBy(() -> new OsrmRoadService(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("liandong.routing-url is '" + wrong + "'");
        }
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static List<OptionalInt> metres(OsrmRoadService service) throws Exception {
        return service.metres(List.of(STATION, ISLAND), PLANT)
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }
}
