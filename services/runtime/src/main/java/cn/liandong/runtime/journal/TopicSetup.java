package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes topics with the settings that the promises rest on before anything starts, and refuses one that deviates. */
public final class TopicSetup {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(15);

    private TopicSetup() {}

    /** A topic is missing or not as it must be; the message names each deviation and what was expected. */
    public static final class Deviates extends RuntimeException {
        Deviates(Collection<String> deviations) {
            super("topics deviate from what the promises rest on: " + String.join("; ", deviations));
        }
    }

    /** Makes those that are missing, then verifies all. */
    public static void ensure(RuntimeSettings settings, List<Topics.Topic> topics) {
        try (var admin = new Clients(settings).admin()) {
            Set<String> present = get(admin.listTopics().names());
            var missing = topics.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(topic -> new NewTopic(
                                    topic.name(), settings.partitions(), (short) settings.replicationFactor())
                            .configs(expected(settings, topic)))
                    .toList();
            create(admin, missing);
            awaitSeen(admin, missing.stream().map(NewTopic::name).toList());
            verify(admin, settings, topics);
        }
    }

    /** Verifies without making anything. */
    public static void verify(RuntimeSettings settings, List<Topics.Topic> topics) {
        try (var admin = new Clients(settings).admin()) {
            verify(admin, settings, topics);
        }
    }

    private static void create(Admin admin, List<NewTopic> missing) {
        for (var made : admin.createTopics(missing).values().values()) {
            try {
                get(made);
            } catch (TopicExistsException e) {
                LOG.debug("another process of this installation was quicker; what it made is verified like all others");
            }
        }
    }

    /** A topic is made by the controller, and a broker hears of it a moment later. */
    private static void awaitSeen(Admin admin, List<String> names) {
        long end = System.nanoTime() + SEEN_WITHIN.toNanos();
        while (!get(admin.listTopics().names()).containsAll(names) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void verify(Admin admin, RuntimeSettings settings, List<Topics.Topic> topics) {
        var deviations = new ArrayList<String>();
        Set<String> present = get(admin.listTopics().names());
        var found =
                topics.stream().filter(topic -> present.contains(topic.name())).toList();
        topics.stream()
                .filter(topic -> !present.contains(topic.name()))
                .forEach(topic -> deviations.add("topic " + topic.name() + " is missing"));
        var names = found.stream().map(Topics.Topic::name).toList();
        var resources = new HashMap<String, ConfigResource>();
        names.forEach(name -> resources.put(name, new ConfigResource(ConfigResource.Type.TOPIC, name)));
        var descriptions = get(admin.describeTopics(names).allTopicNames());
        var configs = get(admin.describeConfigs(resources.values()).all());
        for (var topic : found) {
            var description = descriptions.get(topic.name());
            int partitions = description == null ? 0 : description.partitions().size();
            if (partitions != settings.partitions()) {
                deviations.add("topic " + topic.name() + " has " + partitions + " partitions, expected "
                        + settings.partitions());
            }
            var config = configs.get(resources.get(topic.name()));
            expected(settings, topic).forEach((name, value) -> {
                var entry = config == null ? null : config.get(name);
                if (entry == null || !value.equals(entry.value())) {
                    deviations.add("topic " + topic.name() + " has " + name + "="
                            + (entry == null ? "nothing" : entry.value()) + ", expected " + value);
                }
            });
        }
        if (!deviations.isEmpty()) {
            throw new Deviates(deviations);
        }
    }

    private static Map<String, String> expected(RuntimeSettings settings, Topics.Topic topic) {
        var expected = new HashMap<>(topic.settings());
        expected.put("unclean.leader.election.enable", "false");
        expected.put("min.insync.replicas", settings.replicationFactor() >= 3 ? "2" : "1");
        return expected;
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics were checked", e);
        }
    }
}
