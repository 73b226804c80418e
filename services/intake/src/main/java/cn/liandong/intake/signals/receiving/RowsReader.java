package cn.liandong.intake.signals.receiving;

import cn.liandong.intake.ApiKeys.Caller;
import cn.liandong.intake.Problem;
import cn.liandong.intake.TurnedAway;
import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Takes a body apart into rows: one object, an array, {@code {"signals": […]}}, or a line of JSON for each. */
final class RowsReader {
    static final int MOST_ROWS = 2_000;

    private RowsReader() {}

    static List<Row> read(byte[] body, boolean lines, Caller caller, Sensors sensors) {
        var nodes = lines ? lines(body) : json(body);
        if (nodes.isEmpty()) {
            throw new TurnedAway(Problem.NO_SIGNALS);
        }
        if (nodes.size() > MOST_ROWS) {
            throw new TurnedAway(Problem.TOO_LARGE);
        }
        var rows = new ArrayList<Row>();
        for (var node : nodes) {
            rows.add(RowReader.read(rows.size(), node, caller, sensors));
        }
        return rows;
    }

    private static List<@Nullable JsonNode> json(byte[] body) {
        var root = parsed(body);
        if (root == null) {
            throw new TurnedAway(Problem.NO_SIGNALS);
        }
        var all = root.isObject() && root.path("signals").isArray() ? root.path("signals") : root;
        var nodes = new ArrayList<@Nullable JsonNode>();
        if (all.isArray()) {
            all.forEach(nodes::add);
        } else {
            nodes.add(all);
        }
        return nodes;
    }

    private static List<@Nullable JsonNode> lines(byte[] body) {
        var nodes = new ArrayList<@Nullable JsonNode>();
        new String(body, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_ROWS + 1L)
                .forEach(line -> nodes.add(parsed(line.getBytes(StandardCharsets.UTF_8))));
        return nodes;
    }

    private static @Nullable JsonNode parsed(byte[] json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JacksonException e) {
            return null;
        }
    }
}
