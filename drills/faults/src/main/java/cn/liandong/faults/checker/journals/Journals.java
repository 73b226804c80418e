package cn.liandong.faults.checker.journals;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.history.Head;
import cn.liandong.faults.checker.history.History;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The journals of a history, each partition followed by its chain. Entries are read anew each time: trees are large. */
public final class Journals {
    /** Who decides what lies in which journal. */
    private static final Map<String, String> BY_SERVICE = byService();

    private final Map<Partition, PartitionChain> chains = new LinkedHashMap<>();

    private record Partition(String topic, int number) {}

    public static Journals of(History history) {
        var journals = new Journals();
        for (var log : history.logs()) {
            if (isJournal(log.topic())) {
                journals.chains.put(new Partition(log.topic(), log.partition()), PartitionChain.of(log));
            }
        }
        return journals;
    }

    /** The journal of a service, by the service's name; null for a name that is no service's. */
    public static @Nullable String journalOf(String service) {
        return BY_SERVICE.get(service);
    }

    /** The service that decides what lies in this journal. */
    public static String serviceOf(String journal) {
        return BY_SERVICE.entrySet().stream()
                .filter(one -> one.getValue().equals(journal))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(journal + " is no journal"));
    }

    public static boolean isJournal(String topic) {
        return BY_SERVICE.containsValue(topic);
    }

    public List<PartitionChain> chains() {
        return List.copyOf(chains.values());
    }

    /** Null where the history holds no such partition. */
    public @Nullable PartitionChain find(String journal, int partition) {
        return chains.get(new Partition(journal, partition));
    }

    /** The accepted entries of a journal, one partition after the other, each in its order. */
    public Stream<AcceptedEntry> entries(String journal) {
        return chains().stream()
                .filter(chain -> chain.log().topic().equals(journal))
                .flatMap(Journals::entries);
    }

    public static Stream<AcceptedEntry> entries(PartitionChain chain) {
        return chain.accepted().stream().map(AcceptedEntry::of);
    }

    /** The events of a journal's accepted entries, in their order. */
    public Stream<JournalEvent> events(String journal) {
        return entries(journal).flatMap(entry -> entry.events().stream());
    }

    /** Where every chain ends: to be noted outside Kafka, for a later look at the same logs. */
    public List<Head> heads() {
        var heads = new ArrayList<Head>();
        for (var chain : chains.values()) {
            if (!chain.accepted().isEmpty()) {
                heads.add(chain.head());
            }
        }
        return List.copyOf(heads);
    }

    private static Map<String, String> byService() {
        var services = new LinkedHashMap<String, String>();
        services.put(Topics.INTAKE, Topics.INCIDENTS);
        services.put(Topics.ROSTER, Topics.DUTY);
        services.put(Topics.DISPATCH, Topics.RESPONSE);
        services.put(Topics.NOTIFIER, Topics.NOTIFICATIONS);
        services.put(Topics.DRILLS, Topics.DRILLS);
        return services;
    }
}
