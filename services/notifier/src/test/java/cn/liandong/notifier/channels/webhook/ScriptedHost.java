package cn.liandong.notifier.channels.webhook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A host on loopback that answers every call with the same bytes, or with silence, and remembers what it was sent. */
final class ScriptedHost implements AutoCloseable {
    static final String SILENCE = "";

    private final ServerSocket server;
    private final @Nullable String answer;
    private final List<Socket> held = new CopyOnWriteArrayList<>();
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** @param answer null hangs up without a word, {@link #SILENCE} never answers */
    ScriptedHost(@Nullable String answer) throws IOException {
        this.answer = answer;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/hook";
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            requests.add(request(in));
            if (answer == null) {
                socket.close();
            } else if (answer.equals(SILENCE)) {
                held.add(socket);
            } else {
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The head, and as much of the body as it announces, counted in bytes of UTF-8. */
    private static String request(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        int length = 0;
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            text.append(line).append('\n');
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        for (int read = 0; read < length; ) {
            int c = in.read();
            if (c < 0) {
                break;
            }
            text.append((char) c);
            read += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : held) {
            socket.close();
        }
    }
}
