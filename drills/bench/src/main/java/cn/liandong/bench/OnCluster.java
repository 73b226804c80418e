package cn.liandong.bench;

import cn.liandong.cluster.layout.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** The deployed shape on this machine: its ceilings, how it grows with instances of dispatch, and what a country would need. */
final class OnCluster {
    private static final String CLUSTER = "cluster";
    private static final int DEPLOYED = 2;
    private static final List<Integer> INSTANCES = List.of(1, 2, 4);

    private final List<Row> rows = new ArrayList<>();

    /** Measures everything and writes it down. */
    void run(Given given) throws Exception {
        try (var sink = new WebhookSink();
                var subject = new ClusterSubject(given)) {
            subject.up(given, sink.url());
            // Four are there to grow to; the ceiling is that of the deployed shape.
            var spare = subject.cluster().members(Role.DISPATCH);
            spare.subList(DEPLOYED, spare.size()).forEach(ClusterSubject::end);
            try (var floor = new Floor(subject.settings())) {
                var hops = Ceilings.floor(floor);
                var measured = ceilings(subject, sink, hops);
                var alone = growth(subject, sink, hops);
                // CPU seconds for a thousand are milliseconds for one; a report is one decision of dispatch.
                var told = alone.together().decisions() == 0
                        ? measured
                        : measured.with(Role.DISPATCH, alone.dispatchSecondsPerThousand());
                Table.write(given.readme(), Table.CLUSTER, rows, new Counties(Counties.IN_A_COUNTRY, told).markdown());
            }
        }
    }

    private Measured ceilings(ClusterSubject subject, WebhookSink sink, Quantiles hops) throws Exception {
        var ceilings = new Ceilings(sink, () -> subject.mark("cluster"), subject.processes());
        add(Ceilings.row(CLUSTER, 1, hops, ceilings.of(subject.sample())));
        var before = subject.size();
        var many = ceilings.of(subject.cities());
        add(Ceilings.row(CLUSTER, subject.cities().size(), hops, many));
        return measured(many, before, subject.size());
    }

    private static Measured measured(ClosedLoop.Result result, JournalSize before, JournalSize after) {
        var millis = new EnumMap<Role, Double>(Role.class);
        for (var role : Role.values()) {
            millis.put(role, result.millisPerReport(role.word()));
        }
        return new Measured(
                (double) (after.records() - before.records()) / result.accepted(),
                (double) (after.bytes() - before.bytes()) / result.accepted(),
                millis);
    }

    /** What one instance did alone. */
    private Growth.Result growth(ClusterSubject subject, WebhookSink sink, Quantiles hops) throws Exception {
        var growth = new Growth(subject, sink);
        var results = new ArrayList<Growth.Result>();
        for (int instances : INSTANCES) {
            results.add(growth.with(instances));
            System.out.println("... a backlog was decided by " + instances + " instances of dispatch");
        }
        Growth.rows(results, hops).forEach(this::add);
        return results.getFirst();
    }

    private void add(Row row) {
        rows.add(row);
        System.out.println(row.markdown());
    }
}
