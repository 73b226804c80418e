package cn.liandong.testkit;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Runs a law on many random histories. The seeds are the same on every machine, so that a red build stays red until it
 * is mended; {@code -Dseed=17} runs that history alone.
 */
public final class SeededHistories {
    private SeededHistories() {}

    /** What must hold for every history made from this source of chance; it throws where it does not. */
    @FunctionalInterface
    public interface Law {
        void check(RandomGenerator random) throws Exception;
    }

    /** Checks the law on this many histories, or on the one that {@code -Dseed} names. */
    public static void holds(int histories, Law law) {
        Long only = Long.getLong("seed");
        if (only != null) {
            holdsFor(only, law);
            return;
        }
        for (long seed = 1; seed <= histories; seed++) {
            holdsFor(seed, law);
        }
    }

    // A law may fail by any means: an assertion of any library, or an exception out of the code under test.
    private static void holdsFor(long seed, Law law) {
        try {
            law.check(new SplittableRandom(seed));
        } catch (Exception | AssertionError broken) {
            throw new AssertionError(
                    "The history of seed %d breaks the law; run it alone with -Dseed=%d. %s"
                            .formatted(seed, seed, broken),
                    broken);
        }
    }
}
