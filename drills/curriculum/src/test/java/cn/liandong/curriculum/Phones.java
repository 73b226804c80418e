package cn.liandong.curriculum;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.runtime.serde.Json;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The phones of everybody in the city: all calls come to one webhook. */
final class Phones implements AutoCloseable {
    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    record Call(PersonId person, Handling handling, String text) {}

    Phones() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var body = Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
            synchronized (calls) {
                calls.add(new Call(
                        new PersonId(body.path("personId").asString("nobody")),
                        Handling.valueOf(body.path("handling").asString()),
                        body.path("text").asString("")));
                calls.notifyAll();
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/phones";
    }

    List<Call> calls(Handling handling) {
        return calls.stream().filter(call -> call.handling() == handling).toList();
    }

    /** Returns when somebody was called so. */
    void await(Predicate<Call> meant) throws InterruptedException {
        long until = System.nanoTime() + Journals.SLACK.toNanos();
        synchronized (calls) {
            while (calls.stream().noneMatch(meant)) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("nobody was called so; the latest: "
                            + calls.subList(Math.max(0, calls.size() - 20), calls.size()));
                }
                TimeUnit.NANOSECONDS.timedWait(calls, left);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
