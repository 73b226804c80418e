package cn.liandong.runtime.errand;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.serde.Json;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is outstanding follows from the two journals alone, however they are read beside each other. */
class OutstandingTest {
    private static final String ASKING = "asking-journal";
    private static final String ASKED = "asked-journal";
    private static final Jurisdiction CITY = new Jurisdiction("420583");
    private static final Jurisdiction NEIGHBOUR = new Jurisdiction("420581");
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void anEventThatAsksIsOutstandingUntilTheOtherJournalAnswersItsId() {
        var fold = fold();

        fold.entry(ASKING, CITY, entry(7, null, "keep", "send hose"));

        assertThat(fold.outstanding().open()).containsOnlyKeys("errand/asking-journal/420583/7/1");
        var errand = fold.outstanding().open().get("errand/asking-journal/420583/7/1");
        assertThat(errand).isNotNull();
        assertThat(errand.jurisdiction()).isEqualTo(NEIGHBOUR);
        assertThat(Json.mapper().readTree(errand.envelope()).at("/command/item").asString())
                .isEqualTo("hose");

        fold.entry(ASKED, NEIGHBOUR, entry(1, "errand/asking-journal/420583/7/0", "another"));
        assertThat(fold.outstanding().open()).hasSize(1);
        fold.entry(ASKED, NEIGHBOUR, entry(2, "errand/asking-journal/420583/7/1", "hose"));
        assertThat(fold.outstanding().open()).isEmpty();
    }

    @Test
    void anAnswerThatIsReadBeforeItsErrandCounts() {
        var fold = fold();

        fold.entry(ASKED, NEIGHBOUR, entry(2, "errand/asking-journal/420583/7/0", "hose"));
        fold.entry(ASKING, CITY, entry(7, null, "send hose"));

        assertThat(fold.outstanding()).isEqualTo(Outstanding.NONE);
    }

    @Test
    void aRuleThatThrowsStopsNobodyElse() {
        var fold = fold();

        fold.entry(ASKING, CITY, entry(7, null, "break", "send hose"));

        assertThat(fold.outstanding().open()).containsOnlyKeys("errand/asking-journal/420583/7/1");
    }

    /** In every order that keeps the order of each journal, and through what was laid down and taken up at any place. */
    @Test
    void inEveryOrderTheSameIsOutstanding() {
        SeededHistories.holds(300, random -> {
            var asking = new ArrayList<Entry<?>>();
            var asked = new ArrayList<Entry<?>>();
            var open = new HashSet<String>();
            history(random, asking, asked, open);

            var fold = fold();
            var first = new ArrayDeque<>(asking);
            var second = new ArrayDeque<>(asked);
            while (!first.isEmpty() || !second.isEmpty()) {
                if (second.isEmpty() || (!first.isEmpty() && random.nextBoolean())) {
                    fold.entry(ASKING, CITY, first.remove());
                } else {
                    fold.entry(ASKED, NEIGHBOUR, second.remove());
                }
                if (random.nextInt(5) == 0) {
                    fold = restarted(fold);
                }
            }

            assertThat(fold.outstanding().open().keySet()).isEqualTo(open);
            assertThat(fold.outstanding().early()).isEmpty();
        });
    }

    private static void history(RandomGenerator random, List<Entry<?>> asking, List<Entry<?>> asked, Set<String> open) {
        for (int number = 1; number <= 20; number++) {
            boolean asks = random.nextBoolean();
            asking.add(entry(number, null, "keep", asks ? "send " + number : "keep"));
            if (asks) {
                var id = "errand/asking-journal/420583/" + number + "/1";
                if (random.nextInt(3) > 0) {
                    asked.add(entry(asked.size() + 1, id, "" + number));
                } else {
                    open.add(id);
                }
            }
        }
    }

    private static ErrandFold<ToyEvent> restarted(ErrandFold<ToyEvent> fold) {
        var again = fold();
        again.takeUp(Json.mapper().readValue(Json.mapper().writeValueAsBytes(fold.fold()), fold.foldType()));
        return again;
    }

    private static ErrandFold<ToyEvent> fold() {
        return new ErrandFold<>(
                new Errands.Spec<>(
                        "asking",
                        ASKING,
                        ToyEvent.class,
                        List.of(Input.decides(ASKED, Input.Kind.JOURNAL, ToyEvent.class)),
                        OutstandingTest::rule),
                () -> {});
    }

    private static @Nullable Errand rule(Jurisdiction from, ToyEvent event) {
        if (!(event instanceof ToyEvent.Added(var item, var inputId))) {
            return null;
        }
        if (item.equals("break")) {
            throw new IllegalStateException("boom " + item);
        }
        return item.startsWith("send ")
                ? new Errand("asked", NEIGHBOUR, new ToyCommand.Add(item.substring("send ".length())))
                : null;
    }

    private static Entry<ToyEvent> entry(long sequence, @Nullable String commandId, String... items) {
        var events = new ArrayList<ToyEvent>();
        for (var item : items) {
            events.add(new ToyEvent.Added(item, "by hand"));
        }
        return new Entry<>(
                sequence, AT, Actor.SYSTEM, commandId, null, Handling.ACTUAL, null, Map.of(), null, events, null);
    }
}
