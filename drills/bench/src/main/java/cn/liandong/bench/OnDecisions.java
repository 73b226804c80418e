package cn.liandong.bench;

import cn.liandong.bench.decisions.DecisionCosts;
import cn.liandong.bench.decisions.DecisionCosts.Cost;
import java.util.List;
import java.util.Map;

/** What one decision of dispatch costs beside 10 000 units and 1 000 open incidents, and beside twice as many units. */
final class OnDecisions {
    private static final Map<String, String> KINDS = Map.of(
            "open",
            "one decision, 10 000 units, 1 000 open incidents: an incident opens",
            "offer",
            "one decision, 10 000 units, 1 000 open incidents: the best unit is offered",
            "decline",
            "one decision, 10 000 units, 1 000 open incidents: a unit declines, the next is offered");

    /** Measures all and writes them down. */
    void run(Given given) throws Exception {
        var rows = rows(DecisionCosts.measure(given.folder().resolve("decisions")));
        rows.forEach(row -> System.out.println(row.markdown()));
        Table.write(given.readme(), Table.DECISIONS, "p50 / p99, by JMH.", rows, "");
    }

    static List<Row> rows(List<Cost> costs) {
        return costs.stream()
                .map(cost -> Row.decision(KINDS.getOrDefault(cost.kind(), cost.kind()), cost))
                .toList();
    }
}
