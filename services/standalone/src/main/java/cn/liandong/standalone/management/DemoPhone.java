package cn.liandong.standalone.management;

import cn.liandong.runtime.observe.ManagementServer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.stream.Collectors;

/**
 * Takes the webhook calls where no address is set, so that a first report is seen to arrive: POST is a call, GET shows the
 * latest ones. It forgets them with the process.
 */
public final class DemoPhone implements HttpHandler {
    public static final String PATH = "/demo-phone";

    private static final int LATEST = 200;
    private static final int LONGEST_BYTES = 64 * 1024;

    private final InstantSource clock;
    private final ArrayDeque<String> calls = new ArrayDeque<>();

    public DemoPhone(InstantSource clock) {
        this.clock = clock;
    }

    /** Where it is called. */
    public static String address(int managementPort) {
        return "http://127.0.0.1:" + managementPort + PATH;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "POST" -> {
                var body = exchange.getRequestBody().readNBytes(LONGEST_BYTES);
                took(new String(body, StandardCharsets.UTF_8));
                ManagementServer.answer(exchange, 200, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
            }
            case "GET" ->
                ManagementServer.answer(
                        exchange, 200, "text/plain; charset=utf-8", latest().getBytes(StandardCharsets.UTF_8));
            default -> ManagementServer.answer(exchange, 405, "text/plain", new byte[0]);
        }
    }

    private synchronized void took(String call) {
        calls.addLast(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + call.replaceAll("\\s+", " "));
        if (calls.size() > LATEST) {
            calls.removeFirst();
        }
    }

    private synchronized String latest() {
        return calls.isEmpty() ? "No call yet.\n" : calls.stream().collect(Collectors.joining("\n", "", "\n"));
    }
}
