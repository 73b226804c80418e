package cn.liandong.console;

import cn.liandong.console.feeds.Page;
import cn.liandong.runtime.serde.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A page's WebSocket. Waits for frames, never for time. */
final class Socket implements WebSocket.Listener {
    private static final long LIMIT_SECONDS = 20;

    final Page page = new Page();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private Socket(HttpClient client, URI address, String... headers) {
        var builder = client.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(URI.create(address.toString().replace("http:", "ws:")), this)
                .join();
    }

    static Socket connect(ConsoleServer server, String cookie) {
        return connect("/ws", server, cookie);
    }

    static Socket connect(String path, ConsoleServer server, String cookie) {
        return new Socket(server.client(), server.address(path), "Cookie", cookie);
    }

    /** The status that a handshake with these headers is refused with. */
    static int refused(ConsoleServer server, String... headers) {
        return refusedAt("/ws", server, headers);
    }

    static int refusedAt(String path, ConsoleServer server, String... headers) {
        try {
            var unexpected = new Socket(server.client(), server.address(path), headers);
            unexpected.socket.abort();
            return 101;
        } catch (CompletionException e) {
            return e.getCause() instanceof WebSocketHandshakeException refusal
                    ? refusal.getResponse().statusCode()
                    : -1;
        }
    }

    Socket hello(@Nullable String token) {
        return say(
                "{\"type\":\"hello\",\"protocol\":1,\"token\":" + (token == null ? "null" : "\"" + token + "\"") + "}");
    }

    Socket say(String text) {
        socket.sendText(text, true).join();
        return this;
    }

    void sayBinary() {
        socket.sendBinary(java.nio.ByteBuffer.wrap(new byte[] {1}), true).join();
    }

    void leave() {
        socket.abort();
    }

    /** The next frame that is no heartbeat; the page has read it. */
    JsonNode next() {
        var frame = any();
        return frame.get("type").asString().equals("heartbeat") ? next() : frame;
    }

    JsonNode any() {
        try {
            var frame = frames.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("no frame came within " + LIMIT_SECONDS + " s");
            }
            page.read(frame);
            return Json.mapper().readTree(frame);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }
}
