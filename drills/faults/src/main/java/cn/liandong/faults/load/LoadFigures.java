package cn.liandong.faults.load;

import java.util.Map;

/**
 * How far a load has come.
 *
 * @param due reports that fell due so far
 * @param accepted of these, how many stand in the ledger
 * @param givenUp not accepted within the limit
 * @param answers by what came back, how many tries: a status, or the name of what went wrong
 */
public record LoadFigures(int due, int accepted, int givenUp, Map<String, Integer> answers) {
    public LoadFigures {
        answers = Map.copyOf(answers);
    }

    /** Reports that are still on their way. */
    public int open() {
        return due - accepted - givenUp;
    }
}
