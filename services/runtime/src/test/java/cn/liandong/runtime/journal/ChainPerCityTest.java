package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.testkit.SeededHistories;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Why the chain is the partition's and not the city's: a model of two writers, three cities and two inputs in one log. With
 * a chain per city an entry of one city covers, by its positions, an input of another whose entry was not accepted.
 */
class ChainPerCityTest {
    private static final int CITIES = 3;
    private static final int INPUTS = 60;

    private enum ChainOf {
        CITY,
        PARTITION
    }

    @Test
    void aChainPerCityLosesInputs() {
        long lost = 0;
        for (long seed = 1; seed <= 20; seed++) {
            lost += new Model(ChainOf.CITY, new java.util.SplittableRandom(seed))
                    .run()
                    .never();
        }
        assertThat(lost).isGreaterThan(20);
    }

    @Test
    void aChainPerPartitionLosesNothing() {
        SeededHistories.holds(
                200,
                random -> assertThat(new Model(ChainOf.PARTITION, random).run()).isEqualTo(new Counted(0, 0)));
    }

    /** Inputs that no accepted entry decides, and those that more than one decides. */
    private record Counted(long never, long twice) {}

    private record Link(int number, int hash) {}

    private record Written(int city, Link previous, boolean first, int input, int x, int y, int salt) {}

    /** What a reader holds for true. */
    private static final class Fold {
        final ChainOf chainOf;
        final Map<Integer, Link> heads = new HashMap<>();
        final int[] positions = new int[2];

        Fold(ChainOf chainOf) {
            this.chainOf = chainOf;
        }

        Link head(int city) {
            return heads.getOrDefault(chainOf == ChainOf.CITY ? city : 0, new Link(0, 0));
        }

        boolean accept(Written entry) {
            var head = head(entry.city());
            if (!entry.previous().equals(head)) {
                return false;
            }
            heads.put(chainOf == ChainOf.CITY ? entry.city() : 0, new Link(head.number() + 1, entry.hashCode()));
            positions[0] = Math.max(positions[0], entry.x());
            positions[1] = Math.max(positions[1], entry.y());
            return true;
        }
    }

    private static final class Sent {
        final Written entry;
        final int expected;
        int offset = -2;

        Sent(Written entry, int expected) {
            this.entry = entry;
            this.expected = expected;
        }
    }

    private static final class Writer {
        private final Model model;
        private final Deque<Sent> wire = new ArrayDeque<>();
        private final Deque<Sent> waiting = new ArrayDeque<>();
        private Fold fold;
        private int next;
        private boolean broken;

        Writer(Model model) {
            this.model = model;
            fold = model.fold();
        }

        void step(RandomGenerator random) {
            switch (random.nextInt(3)) {
                case 0 -> decide(random);
                case 1 -> deliver(random);
                default -> look();
            }
        }

        private void decide(RandomGenerator random) {
            if (broken || waiting.size() > 8 || (fold.positions[0] == INPUTS && fold.positions[1] == INPUTS)) {
                return;
            }
            boolean x = fold.positions[0] < INPUTS && (fold.positions[1] == INPUTS || random.nextBoolean());
            int input = fold.positions[x ? 0 : 1];
            int city = x ? input % CITIES : input / 2 % CITIES;
            var entry = new Written(
                    city,
                    fold.head(city),
                    x,
                    input,
                    x ? input + 1 : fold.positions[0],
                    x ? fold.positions[1] : input + 1,
                    random.nextInt());
            fold.accept(entry);
            var sent = new Sent(entry, next++);
            waiting.add(sent);
            wire.add(sent);
        }

        private void deliver(RandomGenerator random) {
            var sent = wire.poll();
            if (sent == null) {
                return;
            }
            if (random.nextInt(40) == 0) {
                sent.offset = -1;
                return;
            }
            sent.offset = model.log.size();
            model.log.add(sent.entry);
        }

        private void look() {
            while (!broken && !waiting.isEmpty() && waiting.peek().offset != -2) {
                broken = waiting.peek().offset != waiting.peek().expected;
                if (!broken) {
                    waiting.remove();
                }
            }
            if (broken && wire.isEmpty()) {
                waiting.clear();
                fold = model.fold();
                next = model.log.size();
                broken = false;
            }
        }
    }

    private static final class Model {
        final List<Written> log = new ArrayList<>();
        private final ChainOf chainOf;
        private final RandomGenerator random;

        Model(ChainOf chainOf, RandomGenerator random) {
            this.chainOf = chainOf;
            this.random = random;
        }

        Fold fold() {
            var fold = new Fold(chainOf);
            log.forEach(fold::accept);
            return fold;
        }

        Counted run() {
            var writers = List.of(new Writer(this), new Writer(this));
            while (!isDone()) {
                for (int i = 0; i < 40; i++) {
                    writers.get(random.nextInt(2)).step(random);
                }
            }
            var decided = new HashMap<String, Integer>();
            var fold = new Fold(chainOf);
            for (var entry : log) {
                if (fold.accept(entry)) {
                    decided.merge((entry.first() ? "x" : "y") + entry.input(), 1, Integer::sum);
                }
            }
            return new Counted(
                    2L * INPUTS - decided.size(),
                    decided.values().stream().filter(times -> times > 1).count());
        }

        private boolean isDone() {
            var fold = fold();
            return fold.positions[0] == INPUTS && fold.positions[1] == INPUTS;
        }
    }
}
