package cn.liandong.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Stands for a provider of SMS that is in trouble, in a way that can be chosen while it runs. */
final class SmsGateway implements AutoCloseable {
    /** What is wrong with it. */
    enum Trouble {
        NONE("takes everything"),
        SLOW("answers after 7 s, one second before the limit"),
        DEAD("hears everything and answers nothing"),
        LYING("says 200 and nothing that means yes"),
        FLAPPING("fails every other second");

        final String words;

        Trouble(String words) {
            this.words = words;
        }
    }

    private static final Duration SLOWLY = Duration.ofSeconds(7);
    private static final Duration LONGER_THAN_ANY_LIMIT = Duration.ofSeconds(30);
    private static final String YES = "{\"code\":0,\"msg\":\"ok\"}";

    private final HttpServer server;
    private volatile Trouble trouble = Trouble.NONE;

    SmsGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    void is(Trouble next) {
        trouble = next;
    }

    /** What an operator sets to have SMS go here. */
    Map<String, String> environment(Path folder) throws IOException {
        var settings = Files.writeString(
                folder.resolve("sms"),
                "apikey=bench\nurl=http://127.0.0.1:" + server.getAddress().getPort() + "/\n");
        return Map.of(
                "LIANDONG_NOTIFIER_SMS_PROVIDER", "yunpian-sms", "LIANDONG_NOTIFIER_SMS_SETTINGS", settings.toString());
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        switch (trouble) {
            case NONE -> say(exchange, 200, YES);
            case SLOW -> {
                LockSupport.parkNanos(SLOWLY.toNanos());
                say(exchange, 200, YES);
            }
            case DEAD -> {
                LockSupport.parkNanos(LONGER_THAN_ANY_LIMIT.toNanos());
                exchange.close();
            }
            case LYING -> say(exchange, 200, "<html>");
            case FLAPPING -> say(exchange, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime()) % 2 == 0 ? 200 : 502, YES);
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
