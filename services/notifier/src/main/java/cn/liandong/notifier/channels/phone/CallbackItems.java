package cn.liandong.notifier.channels.phone;

import cn.liandong.notifier.CallbackReader.CallbackRequest;
import cn.liandong.runtime.serde.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Takes a callback's request apart: a form or JSON, one item or many, each as names and values. */
final class CallbackItems {
    /** More than any provider posts at once (Yunpian: 100, U). */
    static final int MOST = 1_000;

    private final @Nullable String unwrap;

    /** @param unwrap the field of a form that holds JSON; null where a form is the item itself */
    CallbackItems(@Nullable String unwrap) {
        this.unwrap = unwrap;
    }

    /** Null where it cannot be read. Values of the address's query are in every item, below the item's own. */
    @Nullable
    List<Map<String, String>> read(CallbackRequest request) {
        try {
            var type = request.headers().getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
            if (type.contains("json")) {
                return items(Json.mapper().readTree(request.body()), request.query());
            }
            var form = form(request.body());
            if (unwrap == null) {
                return List.of(merged(request.query(), form));
            }
            var wrapped = form.get(unwrap);
            return wrapped == null ? null : items(Json.mapper().readTree(plain(wrapped)), request.query());
        } catch (JacksonException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Some providers encode what they wrap once more. */
    private static String plain(String wrapped) {
        var text = wrapped.strip();
        return text.startsWith("%") ? URLDecoder.decode(text, StandardCharsets.UTF_8) : text;
    }

    private static @Nullable List<Map<String, String>> items(@Nullable JsonNode tree, Map<String, String> query) {
        if (tree == null || tree.size() > MOST || !(tree.isObject() || tree.isArray())) {
            return null;
        }
        var items = new ArrayList<Map<String, String>>();
        for (var item : tree.isArray() ? tree : List.of(tree)) {
            if (!item.isObject()) {
                return null;
            }
            items.add(merged(query, fields(item)));
        }
        return List.copyOf(items);
    }

    /** What is nested is left out, and null is an empty text. */
    private static Map<String, String> fields(JsonNode item) {
        var fields = new HashMap<String, String>();
        item.properties().stream()
                .filter(field -> field.getValue().isValueNode())
                .forEach(field -> fields.put(
                        field.getKey(),
                        field.getValue().isNull() ? "" : field.getValue().asString()));
        return fields;
    }

    private static Map<String, String> form(String body) {
        var fields = new HashMap<String, String>();
        for (var pair : body.split("&")) {
            var parts = pair.split("=", 2);
            fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> merged(Map<String, String> below, Map<String, String> above) {
        var all = new HashMap<>(below);
        all.putAll(above);
        return Map.copyOf(all);
    }
}
