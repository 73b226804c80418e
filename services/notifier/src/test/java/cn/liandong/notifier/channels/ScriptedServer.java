package cn.liandong.notifier.channels;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An HTTP server that answers by a script, byte by byte: what real receivers do wrong cannot be done with a good one. */
public final class ScriptedServer implements AutoCloseable {
    public static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    /** One request as it came; header names in lower case. */
    public record Request(String line, TreeMap<String, String> headers, String body) {}

    /** Answers one request; closing is up to the script. */
    @FunctionalInterface
    public interface Script {
        void answer(Request request, Socket connection) throws IOException;
    }

    private final ServerSocket socket;
    private final Thread accepting;
    private final Script script;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    public final List<Request> requests = new CopyOnWriteArrayList<>();
    public final AtomicInteger accepted = new AtomicInteger();

    private ScriptedServer(Script script) {
        this.script = script;
        try {
            socket = ClosedPorts.open(1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = Thread.ofVirtual().start(this::accept);
    }

    public static ScriptedServer answering(Script script) {
        return new ScriptedServer(script);
    }

    public static ScriptedServer saying(String answer) {
        return new ScriptedServer((request, connection) -> write(connection, answer));
    }

    public String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/hook?token=secret";
    }

    public static void write(Socket connection, String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                accepted.incrementAndGet();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            for (var request = read(in); request != null; request = read(in)) {
                requests.add(request);
                script.answer(request, connection);
            }
        } catch (IOException closed) {
            // The caller hung up, or the script did.
        }
    }

    /** Null at the end of the connection, and for what is no request, such as the first bytes of TLS. */
    private static @Nullable Request read(InputStream in) throws IOException {
        var line = line(in);
        if (!line.startsWith("POST ")) {
            return null;
        }
        var headers = new TreeMap<String, String>();
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Request(line, headers, new String(in.readNBytes(length), charset(headers)));
    }

    /** Of a body that is no text each byte is a character. */
    private static Charset charset(Map<String, String> headers) {
        return headers.containsKey("content-encoding") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (socket.isClosed()) {
                return;
            }
            var held = ClosedPorts.close(socket, accepting);
            for (var connection : connections) {
                connection.close();
            }
            // Kept open: nobody else is given the port.
            connections.add(held);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
