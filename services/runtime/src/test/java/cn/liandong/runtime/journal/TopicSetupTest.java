package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.toy.ToyShard;
import cn.liandong.testkit.TestKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicSetupTest {
    private static final RuntimeSettings SETTINGS =
            new RuntimeSettings(TestKafka.bootstrapServers(), 2, 1, 0, InstantSource.system());

    @Test
    void whatIsMadeIsAsItMustBe() {
        var topic = Topics.journal("setup-right");

        TopicSetup.ensure(SETTINGS, List.of(topic));
        TopicSetup.ensure(SETTINGS, List.of(topic));

        TopicSetup.verify(SETTINGS, List.of(topic));
    }

    @Test
    void aJournalThatIsNotFlushedIsRefused() {
        var settings = asItMustBe("setup-unflushed");
        settings.remove("flush.messages");
        TestKafka.createTopic("setup-unflushed", 2, settings);

        assertRefused("setup-unflushed", "topic setup-unflushed has flush.messages=", "expected 1");
    }

    @Test
    void anotherNumberOfPartitionsIsRefused() {
        TestKafka.createTopic("setup-partitions", 3, asItMustBe("setup-partitions"));

        assertRefused("setup-partitions", "topic setup-partitions has 3 partitions, expected 2");
    }

    @Test
    void aJournalThatForgetsIsRefused() {
        var settings = asItMustBe("setup-forgets");
        settings.put("retention.ms", "604800000");
        TestKafka.createTopic("setup-forgets", 2, settings);

        assertRefused("setup-forgets", "topic setup-forgets has retention.ms=604800000, expected -1");
    }

    @Test
    void aMissingTopicIsRefused() {
        assertRefused("setup-missing", "topic setup-missing is missing");
    }

    @Test
    void everyDeviationIsNamedAtOnce() {
        var settings = asItMustBe("setup-all");
        settings.put("cleanup.policy", "compact");
        settings.remove("message.timestamp.type");
        TestKafka.createTopic("setup-all", 1, settings);

        assertRefused("setup-all", "has 1 partitions", "cleanup.policy=compact", "message.timestamp.type=CreateTime");
    }

    @Test
    void anEngineDoesNotStartOnATopicThatDeviates() {
        var shard = new ToyShard("setup-engine");
        TopicSetup.ensure(SETTINGS, List.of(Topics.commandsOf("setup-engine"), Topics.snapshotsOf("setup-engine")));
        var settings = asItMustBe(shard.journal());
        settings.remove("flush.messages");
        TestKafka.createTopic(shard.journal(), 2, settings);

        assertThatThrownBy(() -> Engine.start(SETTINGS, shard, Effects.none(), new SimpleMeterRegistry(), reason -> {}))
                .isInstanceOf(TopicSetup.Deviates.class)
                .hasMessageContaining("topic setup-engine-journal has flush.messages=");
    }

    @Test
    void everythingThatIsPromisedToBeOnDiskIsFlushed() {
        var flushed = Topics.all().stream()
                .filter(topic -> "1".equals(topic.settings().get("flush.messages")))
                .map(Topics.Topic::name);

        assertThat(flushed)
                .containsExactlyInAnyOrder(
                        "incidents",
                        "duty",
                        "response",
                        "notifications",
                        "drills",
                        "reports",
                        "signals",
                        "people",
                        "credentials",
                        "subscriptions",
                        "duty-notes",
                        "contact-codes",
                        "audit",
                        "intake-commands",
                        "roster-commands",
                        "dispatch-commands",
                        "notifier-commands",
                        "drills-commands");
    }

    private static void assertRefused(String name, String... sentences) {
        var check = assertThatThrownBy(() -> TopicSetup.verify(SETTINGS, List.of(Topics.journal(name))))
                .isInstanceOf(TopicSetup.Deviates.class);
        for (var sentence : sentences) {
            check.hasMessageContaining(sentence);
        }
    }

    private static Map<String, String> asItMustBe(String name) {
        var settings = new HashMap<>(Topics.journal(name).settings());
        settings.put("unclean.leader.election.enable", "false");
        settings.put("min.insync.replicas", "1");
        return settings;
    }
}
