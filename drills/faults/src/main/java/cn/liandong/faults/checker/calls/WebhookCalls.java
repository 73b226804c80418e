package cn.liandong.faults.checker.calls;

import cn.liandong.faults.SinkCall;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.history.History;
import cn.liandong.runtime.serde.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The calls of the sink, read. */
public final class WebhookCalls {
    private WebhookCalls() {}

    /**
     * One call.
     *
     * @param notification empty where the body could not be read
     * @param repeat it said that it may have come before
     */
    public record WebhookCall(
            Place place, SinkCall call, StepOf step, String notification, long attempt, boolean repeat) {
        public String incident() {
            return step.incident();
        }
    }

    public static List<WebhookCall> of(History history) {
        var calls = new ArrayList<WebhookCall>();
        for (var call : history.calls()) {
            var body = body(call.body());
            calls.add(new WebhookCall(
                    Place.inSink(calls.size()),
                    call,
                    StepOf.of(body),
                    body.path("notificationId").asString(""),
                    body.path("attempt").asLong(-1),
                    body.path("repeat").asBoolean(false)));
        }
        return List.copyOf(calls);
    }

    private static JsonNode body(String body) {
        try {
            return Json.mapper().readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
