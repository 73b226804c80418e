package cn.liandong.faults.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a load does.
 *
 * @param name begins every key: two loads on one system must not share keys
 * @param perSecond reports due each second, over all callers in turn
 * @param length for so long reports fall due, unless it is stopped before
 * @param limit so long after its start it gives up what was not accepted
 * @param answerWithin a try that is not answered by then is repeated
 * @param ledger a file on a file system that is not under test
 */
public record LoadPlan(
        String name,
        List<Caller> callers,
        int perSecond,
        Duration length,
        Duration limit,
        Duration answerWithin,
        Backoff backoff,
        Path ledger) {
    public LoadPlan {
        callers = List.copyOf(callers);
        if (callers.isEmpty() || perSecond < 1) {
            throw new IllegalArgumentException(
                    "a load has callers and a rate, not " + callers.size() + " callers and " + perSecond + "/s");
        }
    }

    /** With the waits of a patient caller. */
    public LoadPlan(String name, List<Caller> callers, int perSecond, Duration length, Duration limit, Path ledger) {
        this(name, callers, perSecond, length, limit, Duration.ofSeconds(5), Backoff.STANDARD, ledger);
    }
}
