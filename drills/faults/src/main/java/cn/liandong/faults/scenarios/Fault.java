package cn.liandong.faults.scenarios;

import cn.liandong.faults.checker.findings.FindingKind;
import java.util.List;
import java.util.Set;

/**
 * One way of breaking a system under load.
 *
 * @param name as it is chosen by and stands in the table
 * @param missing why it cannot be tried on this machine; empty where it can
 * @param allowed what the design does not promise through this one: counted in the table, and no broken promise
 * @param act breaks, and mends what does not mend itself; returns when nothing is broken any more
 */
public record Fault<F>(String name, List<String> missing, Set<FindingKind> allowed, Act<F> act) {
    public Fault {
        missing = List.copyOf(missing);
        allowed = Set.copyOf(allowed);
    }

    /** One that breaks every promise it breaks. */
    public Fault(String name, List<String> missing, Act<F> act) {
        this(name, missing, Set.of(), act);
    }

    /** One that every machine can try. */
    public static <F> Fault<F> of(String name, Act<F> act) {
        return new Fault<>(name, List.of(), act);
    }

    /** What is done to the system. */
    public interface Act<F> {
        void on(F field) throws Exception;
    }
}
