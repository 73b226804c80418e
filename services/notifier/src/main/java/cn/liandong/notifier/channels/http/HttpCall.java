package cn.liandong.notifier.channels.http;

import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.runtime.serde.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request.
 *
 * @param address the URL
 * @param headers content type and whatever else the receiver wants to see
 * @param body as it is sent
 */
public record HttpCall(String method, String address, Map<String, String> headers, ByteBuffer body) {
    /** With a text, sent as UTF-8. */
    public HttpCall(String method, String address, Map<String, String> headers, String text) {
        this(method, address, headers, StandardCharsets.UTF_8.encode(text));
    }

    /** A POST of this document, under the notification's own id, which is the same on every attempt. */
    public static HttpCall json(String address, NotificationSending sending, Object document) {
        return new HttpCall(
                "POST",
                address,
                Map.of(
                        "Content-Type",
                        "application/json; charset=utf-8",
                        "Idempotency-Key",
                        sending.notification().value()),
                Json.mapper().writeValueAsString(document));
    }

    /** With one header more. */
    public HttpCall with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new HttpCall(method, address, all, body);
    }

    /** The body of a call that was made with a text. */
    public String text() {
        return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
    }
}
