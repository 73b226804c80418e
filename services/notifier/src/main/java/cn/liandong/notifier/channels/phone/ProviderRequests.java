package cn.liandong.notifier.channels.phone;

import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.NotificationHash;
import cn.liandong.notifier.channels.http.HttpCall;
import cn.liandong.runtime.serde.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes requests as a provider's file says. */
final class ProviderRequests {
    private static final Set<String> OF_THE_CALL = Set.of("phone", "text", "id", "hash");

    private final ProviderFile file;
    private final Map<String, String> settings;

    /**
     * For one installation.
     *
     * @param settings what the file asks for beside the call's own values, secrets among them; `url` replaces the file's
     */
    ProviderRequests(ProviderFile file, Map<String, String> settings) {
        this.file = file;
        this.settings = settings;
        var missing = new TreeSet<String>();
        missing.addAll(Placeholders.names(file.body()));
        missing.removeAll(OF_THE_CALL);
        // What is of the call stands in the body alone: a URL is logged by every proxy on the way.
        missing.addAll(Placeholders.names(file.url()));
        missing.addAll(Placeholders.names(file.headers()));
        missing.removeAll(settings.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the provider's settings lack " + String.join(", ", missing));
        }
    }

    HttpCall request(String phone, NotificationSending sending, String text) {
        var values = new HashMap<>(settings);
        values.put("phone", phone);
        values.put("text", text);
        values.put("id", sending.notification().value());
        values.put("hash", NotificationHash.of(sending.notification()));
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", contentType());
        headers.put("Idempotency-Key", sending.notification().value());
        file.headers().forEach((name, value) -> headers.put(name, Placeholders.filled(value, settings)));
        return new HttpCall(file.method(), url(), headers, written(Placeholders.filled(file.body(), values)));
    }

    private String url() {
        return settings.getOrDefault("url", Placeholders.filled(file.url(), settings));
    }

    private String contentType() {
        return switch (file.encoding()) {
            case JSON -> "application/json; charset=utf-8";
            case FORM -> "application/x-www-form-urlencoded; charset=utf-8";
        };
    }

    private String written(Map<String, Object> body) {
        return switch (file.encoding()) {
            case JSON -> Json.mapper().writeValueAsString(body);
            case FORM ->
                body.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(text(entry.getValue())))
                        .collect(Collectors.joining("&"));
        };
    }

    private static String text(Object value) {
        return value instanceof Map<?, ?> ? Json.mapper().writeValueAsString(value) : String.valueOf(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
