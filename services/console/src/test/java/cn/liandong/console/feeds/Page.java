package cn.liandong.console.feeds;

import cn.liandong.runtime.serde.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A page as the protocol wants it: keeps items by kind and id, and the last token that counts. */
public final class Page implements Subscriber {
    private final List<String> arrived = new ArrayList<>();
    private final Map<String, JsonNode> items = new TreeMap<>();
    private final List<JsonNode> pending = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private @Nullable String token;
    private Runnable leave = () -> {};

    @Override
    public void offer(String frame) {
        arrived.add(frame);
    }

    /** Takes in this many of the frames that arrived; the rest stays. */
    void read(int frames) {
        for (int i = 0; i < frames && !arrived.isEmpty(); i++) {
            read(arrived.removeFirst());
        }
    }

    int unread() {
        return arrived.size();
    }

    /** What a server sends before anything it offered meanwhile, the last first. */
    void push(String frame) {
        arrived.addFirst(frame);
    }

    void connected(Runnable howToLeave) {
        leave = howToLeave;
    }

    /** The connection is cut: what was not read is lost. */
    void disconnect() {
        leave.run();
        arrived.clear();
    }

    public void read(String text) {
        var frame = Json.mapper().readTree(text);
        var type = frame.get("type").asString();
        types.add(type);
        switch (type) {
            case "snapshot" -> {
                if (frame.get("part").asInt() == 1) {
                    pending.clear();
                }
                pending.add(frame);
                // Never half of one: whoever is cut before the last part has what it had, and its token.
                if (frame.get("part").asInt() == frame.get("parts").asInt()) {
                    items.clear();
                    pending.forEach(this::take);
                    token = frame.get("token").asString();
                }
            }
            case "resumed", "change" -> {
                if (type.equals("change")) {
                    take(frame);
                }
                token = frame.get("token").asString();
            }
            default -> {}
        }
    }

    private void take(JsonNode frame) {
        for (var item : frame.get("items")) {
            if (item.get("kind").asString().equals("gone")) {
                items.remove(item.get("of").asString() + " " + item.get("id").asString());
            } else {
                items.put(item.get("kind").asString() + " " + item.get("id").asString(), item);
            }
        }
    }

    public Map<String, JsonNode> items() {
        return items;
    }

    /** The item of this kind and id. */
    public JsonNode get(String item) {
        var found = items.get(item);
        if (found == null) {
            throw new AssertionError("the page has no " + item + ", but " + items.keySet());
        }
        return found;
    }

    public List<String> types() {
        return types;
    }

    public @Nullable String token() {
        return token;
    }
}
