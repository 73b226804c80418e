package cn.liandong.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One console that is signed in and listens, as a page does. */
final class ConsoleWatcher implements AutoCloseable {
    private final WebSocket socket;
    private final AtomicReference<Arrivals> arrivals = new AtomicReference<>(new Arrivals());
    private final AtomicBoolean snapshot = new AtomicBoolean();

    ConsoleWatcher(HttpClient client, int port, Secrets.SignIn signIn) throws Exception {
        var signedIn = SignedIn.at(client, port, signIn);
        socket = client.newWebSocketBuilder()
                .header("Cookie", signedIn.cookie())
                .header("Origin", signedIn.origin())
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), new Listening())
                .get(10, TimeUnit.SECONDS);
        socket.sendText("{\"type\":\"hello\",\"protocol\":1,\"token\":null}", true)
                .get(10, TimeUnit.SECONDS);
        if (!OpenLoop.await(Duration.ofSeconds(20), snapshot::get)) {
            throw new IllegalStateException("the console sent no snapshot within 20 s");
        }
    }

    void into(Arrivals next) {
        arrivals.set(next);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listening implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                long now = System.nanoTime();
                if (text.indexOf("\"type\":\"change\"") == 1) {
                    arrivals.get().seen(text, now);
                } else if (text.indexOf("\"type\":\"snapshot\"") == 1) {
                    snapshot.set(true);
                }
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }
    }
}
