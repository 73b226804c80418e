package cn.liandong.runtime.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.runtime.serde.Json;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** The contracts' deadlines, with the mapper and the commands of a service. */
class DeadlinesTest {
    private static final Instant EIGHT = Instant.parse("2026-03-01T08:00:00Z");
    private static final Deadlines<ToyCommand> NONE = Deadlines.none();

    @Test
    void theEarliestIsDueFirstInWhateverOrderTheyWereSet() {
        var deadlines = NONE.with(at("c", 3)).with(at("a", 1)).with(at("b", 2));

        assertThat(deadlines.inOrder()).extracting(Deadline::id).containsExactly("a", "b", "c");
        assertThat(deadlines.due(EIGHT.plusSeconds(2), 10))
                .extracting(Deadline::id)
                .containsExactly("a", "b");
        assertThat(deadlines.due(EIGHT.plusSeconds(3), 2))
                .extracting(Deadline::id)
                .containsExactly("a", "b");
        assertThat(deadlines.due(EIGHT, 10)).isEmpty();
    }

    @Test
    void thoseOfOneInstantAreInTheOrderOfTheirIds() {
        var deadlines = NONE.with(at("b", 1)).with(at("c", 1)).with(at("a", 1));

        assertThat(deadlines.inOrder()).extracting(Deadline::id).containsExactly("a", "b", "c");
    }

    @Test
    void anotherUnderTheSameIdReplacesTheFirst() {
        var deadlines = NONE.with(at("a", 1)).with(at("b", 2)).with(at("a", 5));

        assertThat(deadlines.size()).isEqualTo(2);
        assertThat(deadlines.find("a")).isEqualTo(at("a", 5));
        assertThat(deadlines.inOrder()).containsExactly(at("b", 2), at("a", 5));
        assertThat(deadlines.due(EIGHT.plusSeconds(1), 10)).isEmpty();
        assertThat(deadlines.without("a").inOrder()).containsExactly(at("b", 2));
    }

    @Test
    void thoseSetSinceAreTheNewOnesInTheOrderTheyWereSet() {
        var first = NONE.with(at("a", 9)).with(at("b", 8));
        var more = first.with(at("d", 7)).with(at("c", 6)).with(at("a", 5)).without("d");

        assertThat(more.setSince(first.lastNumber())).containsExactly(at("c", 6), at("a", 5));
        assertThat(more.setSince(0)).containsExactly(at("b", 8), at("c", 6), at("a", 5));
        assertThat(more.setSince(more.lastNumber())).isEmpty();
    }

    @Test
    void removingOneThatIsNotThereChangesNothing() {
        var deadlines = NONE.with(at("a", 1));

        assertThat(deadlines.without("b")).isSameAs(deadlines);
    }

    @Test
    void whateverIsSetAndRemovedTheyAreThoseThatAPlainMapHolds() {
        SeededHistories.holds(200, random -> {
            var expected = new HashMap<String, Deadline<ToyCommand>>();
            var deadlines = NONE;
            for (int i = 0; i < 100; i++) {
                var deadline = at("d" + random.nextInt(20), random.nextInt(30));
                if (random.nextInt(3) == 0) {
                    expected.remove(deadline.id());
                    deadlines = deadlines.without(deadline.id());
                } else {
                    expected.put(deadline.id(), deadline);
                    deadlines = deadlines.with(deadline);
                }
            }
            var ordered = expected.values().stream()
                    .sorted(Comparator.comparing(Deadline<ToyCommand>::dueAt).thenComparing(Deadline::id))
                    .toList();

            assertThat(deadlines.inOrder()).isEqualTo(ordered);
            assertThat(deadlines.setSince(0)).containsExactlyInAnyOrderElementsOf(ordered);
            assertThat(read(deadlines).inOrder()).isEqualTo(ordered);
            assertThat(read(deadlines).setSince(0)).isEqualTo(ordered);
        });
    }

    @Test
    void theirCommandIsReadAsOneOfTheServicesOwn() {
        var deadlines = NONE.with(at("a", 1));

        assertThat(read(deadlines).find("a")).isEqualTo(at("a", 1));
        assertThat(Json.mapper().valueToTree(List.of()).equals(Json.mapper().valueToTree(read(NONE))))
                .isTrue();
    }

    private static Deadlines<ToyCommand> read(Deadlines<ToyCommand> deadlines) {
        var type = new TypeReference<Deadlines<ToyCommand>>() {};
        return Json.mapper().readValue(Json.mapper().writerFor(type).writeValueAsBytes(deadlines), type);
    }

    private static Deadline<ToyCommand> at(String id, int seconds) {
        var dueAt = EIGHT.plusSeconds(seconds);
        return new Deadline<>(id, dueAt, seconds * 1_000L, new ToyCommand.Ring(id, dueAt));
    }
}
