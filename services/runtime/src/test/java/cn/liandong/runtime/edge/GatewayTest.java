package cn.liandong.runtime.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.broker.EmbeddedBroker;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.runtime.toy.ToyCommand;
import cn.liandong.runtime.toy.ToyWorld;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayTest {
    @TempDir
    Path folder;

    @Test
    void withoutABrokerAWriteIsRefusedInThreeSecondsAndAQuestionUnknownInSix() throws Exception {
        var broker = EmbeddedBroker.start(folder, 0);
        var settings = new RuntimeSettings(broker.bootstrapServers(), 1, 1, 0, InstantSource.system());
        TopicSetup.ensure(
                settings,
                List.of(
                        Topics.commandsOf("toy"),
                        Topics.all().stream()
                                .filter(topic -> topic.name().equals(Topics.OUTCOMES))
                                .findFirst()
                                .orElseThrow()));
        try (var gateway = Gateway.start("test", settings, new SimpleMeterRegistry())) {
            var written = gateway.write(Topics.commands("toy"), ToyWorld.CITY, "key", "value");
            assertThat(written.get(20, TimeUnit.SECONDS).offset()).isZero();

            // Nobody decides, and then there is no broker either.
            long asked = System.nanoTime();
            var question = gateway.ask("toy", ToyWorld.CITY, ToyWorld.envelope("one", new ToyCommand.Add("hose")));
            broker.close();
            long begun = System.nanoTime();
            assertFails(gateway.write(Topics.commands("toy"), ToyWorld.CITY, "key", "value"), Gateway.NotWritten.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(4_500));

            assertFails(question, Gateway.OutcomeUnknown.class);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofSeconds(6));
        }
    }

    private static void assertFails(CompletableFuture<?> future, Class<? extends Throwable> how) {
        assertThatThrownBy(() -> future.get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(how);
    }
}
