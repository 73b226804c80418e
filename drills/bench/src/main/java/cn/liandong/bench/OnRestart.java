package cn.liandong.bench;

import cn.liandong.bench.restart.EngineStart;
import cn.liandong.bench.restart.EngineStarts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long an engine with much state needs until it decides again, and what of the heap it holds then. */
final class OnRestart {
    /** Measures both and writes them down. */
    void run(Given given) throws Exception {
        var rows = rows(EngineStarts.measure(given.folder().resolve("restart")));
        rows.forEach(row -> System.out.println(row.markdown()));
        Table.write(given.readme(), Table.RESTART, "Medians of " + EngineStarts.TIMES + ".", rows, "");
    }

    static List<Row> rows(EngineStarts.Result result) {
        var state = result.state();
        var rows = new ArrayList<Row>();
        rows.add(Row.start(
                String.format(
                        Locale.ROOT,
                        "`kill -9` of an engine with %d closed and %d open incidents, %d entries behind its snapshot →"
                                + " its next decision's outcome",
                        state.closed(),
                        state.open(),
                        state.behind()),
                result.floor(),
                result.full()));
        rows.add(Row.start(
                String.format(
                        Locale.ROOT,
                        "the same, where %.0f MB of snapshots of %.1f MB each lie in their topic",
                        state.olderBytes() / 1e6,
                        state.snapshotBytes() / 1e6),
                result.floor(),
                result.overOlder()));
        rows.add(Row.heap("heap in use after a collection, ready", result.floor(), worst(result)));
        return rows;
    }

    private static EngineStart worst(EngineStarts.Result result) {
        return result.full().heapBytes() > result.overOlder().heapBytes() ? result.full() : result.overOlder();
    }
}
