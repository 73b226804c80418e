package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Position;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.runtime.toy.ToyState;
import cn.liandong.runtime.toy.ToyView;
import cn.liandong.runtime.toy.ToyWorld;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DecidingTest {
    private static final String COMMANDS = Topics.commands("toy");

    private final Deciding<ToyState, ToyView, ToyCommand, ToyEvent> deciding = new Deciding<>(new ToyShard("toy"));

    @Test
    void aPoisonOfWhichNotEvenItsIdFitsIntoAnEntryIsPassed() {
        var step = take("i".repeat(Deciding.LARGEST_ENTRY_BYTES), new ToyCommand.Add("hose"));

        assertThat(step.poison()).isNotNull();
        assertThat(step.draft()).isNull();
        assertThat(step.next().decided()).containsEntry(COMMANDS, Position.plain(1));
    }

    @Test
    void anEntryThatIsTooLargeIsAPoisonThatSaysSo() {
        var step = take("one", new ToyCommand.Add("x".repeat(Deciding.LARGEST_ENTRY_BYTES)));

        assertThat(step.poison()).hasMessageContaining("split the work into several commands");
        assertThat(step.draft()).isNotNull();
        assertThat(step.next().decided()).containsEntry(COMMANDS, Position.plain(1));
    }

    private Step<ToyState, ToyView, ToyEvent> take(String id, ToyCommand command) {
        var moment = new Moment(ToyWorld.CITY, Instant.EPOCH, Actor.SYSTEM, id, Handling.ACTUAL, null);
        return deciding.take(
                PartitionState.empty(),
                new Received<>(
                        COMMANDS,
                        Position.plain(1),
                        moment,
                        new Incoming.Asked<>(command),
                        "hash",
                        Received.Kind.COMMAND,
                        false),
                0);
    }
}
