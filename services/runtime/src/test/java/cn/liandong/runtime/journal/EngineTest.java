package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyWorld;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EngineTest {
    private ToyWorld world;
    private Gateway gateway;

    @BeforeEach
    void start() {
        world = new ToyWorld(8, InstantSource.system());
        gateway = Gateway.start("test", world.settings, world.meters);
    }

    @AfterEach
    void end() {
        gateway.close();
        world.close();
    }

    @Test
    void aCommandIsDecidedAndItsOutcomeIsTold() throws Exception {
        world.start();

        var notice = ask("one", new ToyCommand.Add("hose"));

        assertThat(notice.outcome().accepted()).isTrue();
        assertThat(notice.outcome().facts()).containsEntry("item", "hose");
        assertThat(notice.sequence()).isEqualTo(1);
    }

    @Test
    void aRefusalYieldsAnEntryToo() throws Exception {
        world.start();

        var notice = ask("one", new ToyCommand.Forbid("smoking"));

        assertThat(notice.outcome().accepted()).isFalse();
        assertThat(notice.outcome().code()).isEqualTo("FORBIDDEN");
        assertThat(notice.sequence()).isEqualTo(1);
    }

    @Test
    void aRepeatIsAnsweredWithTheFirstOutcome() throws Exception {
        world.start();
        var first = ask("one", new ToyCommand.Add("hose"));

        assertThat(ask("one", new ToyCommand.Add("hose"))).isEqualTo(first);
    }

    @Test
    void aReusedKeyIsRefusedAndTheFirstAnswerStays() throws Exception {
        world.start();
        var first = ask("one", new ToyCommand.Add("hose"));

        assertThat(ask("one", new ToyCommand.Add("ladder")).outcome().code()).isEqualTo("KEY_REUSED");
        assertThat(ask("one", new ToyCommand.Add("hose"))).isEqualTo(first);
    }

    @Test
    void anEngineThatStartsAnewKnowsWhatWasDecided() throws Exception {
        var before = world.start();
        var first = ask("one", new ToyCommand.Add("hose"));
        before.close();

        world.start();

        assertThat(ask("one", new ToyCommand.Add("hose"))).isEqualTo(first);
        assertThat(ask("two", new ToyCommand.Add("ladder")).sequence()).isEqualTo(2);
    }

    @Test
    void aPoisonIsQuarantinedAndItsSenderIsTold() throws Exception {
        world.start();

        assertThat(ask("bad", new ToyCommand.Explode("now")).outcome().code()).isEqualTo("QUARANTINED");
        assertThat(ask("good", new ToyCommand.Add("hose")).outcome().accepted()).isTrue();
        assertThat(world.deaths).isEmpty();
    }

    private OutcomeNotice ask(String id, ToyCommand command) throws Exception {
        return gateway.ask(world.name, ToyWorld.CITY, ToyWorld.envelope(id, command))
                .get(10, TimeUnit.SECONDS);
    }
}
