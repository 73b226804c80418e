package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** An entry that was given up as lost may still have been on its way: once the log has accepted it, it counts. */
class AbandonedEntriesTest {
    private final ToyRun toy = new ToyRun(new ScriptedProducer());

    @Test
    void oneThatArrivesAfterTheFoldThatMissedItHasItsEffect() {
        toy.ask("one");
        var arriving = hashOfSent(0);
        var after = toy.run.tip();
        toy.breakAndFold(PartitionState.empty(), Set.of());
        assertThat(toy.effects).isEmpty();
        assertThat(toy.run.awaited()).containsExactly(arriving);

        // What is decided anew meets it in the log, breaks, and the next fold finds the first one there.
        toy.breakAndFold(after, Set.of(arriving));

        assertThat(toy.effects).containsExactly("one");
    }

    @Test
    void itsEffectHappensOnce() {
        toy.ask("one");
        var arriving = hashOfSent(0);
        var after = toy.run.tip();
        toy.breakAndFold(PartitionState.empty(), Set.of());
        toy.breakAndFold(after, Set.of(arriving));
        toy.breakAndFold(after, Set.of(arriving));

        assertThat(toy.effects).containsExactly("one");
    }

    @Test
    void oneWhoseNumberAnotherHasTakenIsAwaitedNoLonger() {
        toy.ask("one");
        var after = toy.run.tip();
        toy.breakAndFold(after, Set.of());

        assertThat(toy.run.awaited()).isEmpty();
        assertThat(toy.effects).isEmpty();
    }

    private String hashOfSent(int n) {
        var record = toy.entries.sent.get(n);
        return Chain.hash(n + 1L, Chain.head(Chain.GENESIS), record.key(), record.value());
    }
}
