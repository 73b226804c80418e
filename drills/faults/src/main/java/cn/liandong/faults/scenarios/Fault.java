package cn.liandong.faults.scenarios;

import java.util.List;

/**
 * One way of breaking a system under load.
 *
 * @param name as it is chosen by and stands in the table
 * @param missing why it cannot be tried on this machine; empty where it can
 * @param act breaks, and mends what does not mend itself; returns when nothing is broken any more
 */
public record Fault<F>(String name, List<String> missing, Act<F> act) {
    public Fault {
        missing = List.copyOf(missing);
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
