package cn.liandong.faults.subjects;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where everything in one process listens, on loopback: ports that were free when they were looked for. */
public final class ProcessPorts {
    private static final String CONSOLE = "CONSOLE";
    private static final String INTAKE = "INTAKE";
    private static final String NOTIFIER = "NOTIFIER";
    private static final String MANAGEMENT = "MANAGEMENT";
    private static final String KAFKA = "KAFKA";
    private static final List<String> NAMES = List.of(CONSOLE, INTAKE, NOTIFIER, MANAGEMENT, KAFKA);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

    private final Map<String, Integer> ports = new HashMap<>();

    private ProcessPorts(List<Integer> free) {
        NAMES.forEach(name -> ports.put(name, free.get(ports.size())));
    }

    /** Looks for them; they stay the same from one life of the process to the next. */
    public static ProcessPorts free() throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            // All at once: a socket that is let go may be found again.
            for (int i = 0; i < NAMES.size(); i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new ProcessPorts(
                    sockets.stream().map(ServerSocket::getLocalPort).toList());
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    /** What the process has to be told of them. */
    public Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        ports.forEach((name, port) -> environment.put("LIANDONG_" + name + "_PORT", String.valueOf(port)));
        return environment;
    }

    public int intake() {
        return of(INTAKE);
    }

    /** Where reports go. */
    public URI edge() {
        return URI.create("http://127.0.0.1:" + intake());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + of(KAFKA);
    }

    /** Whether the process says of itself that it is well; false while it says nothing. */
    public boolean isHealthy(HttpClient client) throws InterruptedException {
        try {
            return client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + of(MANAGEMENT) + "/actuator/health"))
                                    .timeout(ANSWERED_WITHIN)
                                    .build(),
                            BodyHandlers.ofString())
                    .body()
                    .startsWith("{\"status\":\"UP\"");
        } catch (IOException notThere) {
            return false;
        }
    }

    private int of(String name) {
        return ports.getOrDefault(name, 0);
    }
}
