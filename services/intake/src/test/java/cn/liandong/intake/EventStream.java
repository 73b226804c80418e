package cn.liandong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.serde.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** A reader of server-sent events. */
final class EventStream implements AutoCloseable {
    private final InputStream body;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicInteger comments = new AtomicInteger();

    /**
     * One event.
     *
     * @param name END once the server has ended the stream
     * @param id empty where it carries none
     */
    record Event(String name, String id, String data) {
        JsonNode json() {
            return Json.mapper().readTree(data);
        }
    }

    EventStream(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            var name = "";
            var id = "";
            var data = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.incrementAndGet();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("data:")) {
                    data = line.substring(5);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(name, id, data));
                    name = "";
                    id = "";
                    data = "";
                }
            }
        } catch (IOException e) {
            // It ended, by whomever.
        }
        events.add(new Event("END", "", "null"));
    }

    Event next() {
        try {
            var event = events.poll(10, TimeUnit.SECONDS);
            assertThat(event).as("an event within 10 s").isNotNull();
            return event;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    int comments() {
        return comments.get();
    }

    boolean isQuiet() {
        return events.isEmpty();
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
