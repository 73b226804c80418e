package cn.liandong.notifier.callbacks;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.NotificationHash;
import cn.liandong.runtime.journal.Listener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** Who was told what, followed from the journal `notifications`: every instance knows all of it, whichever of them called. */
final class ToldIndex implements Listener {
    /** Longer than a code rests and a provider reports (3 days, U); an alert that runs is told of again long before. */
    static final Duration KEPT = Duration.ofDays(7);

    /** So that a flood cannot fill the memory: the oldest give way. */
    static final int MOST = 200_000;

    private final InstantSource clock;
    private final SequencedMap<String, Told> byHash = new LinkedHashMap<>();
    private final Map<PersonId, SequencedSet<String>> byPerson = new HashMap<>();

    ToldIndex(InstantSource clock) {
        this.clock = clock;
    }

    /** @param name a notification's id or its hash, as a provider gives it back */
    synchronized @Nullable Told find(String name) {
        var told = byHash.get(name);
        return told == null ? byHash.get(NotificationHash.of(new NotificationId(name))) : told;
    }

    /** What these people were told, on every channel, the latest last. */
    synchronized List<Told> of(Collection<PersonId> people) {
        return people.stream()
                .flatMap(person -> byPerson.getOrDefault(person, new LinkedHashSet<>()).stream())
                .map(hash -> Objects.requireNonNull(byHash.get(hash)))
                .sorted(Comparator.comparing(Told::at))
                .toList();
    }

    @Override
    public synchronized void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        for (var event : entry.events()) {
            if (event instanceof NotificationSending sending) {
                add(new Told(jurisdiction, sending, entry.handling(), entry.drillId(), entry.at()));
            }
        }
    }

    private void add(Told told) {
        var forgotten = clock.instant().minus(KEPT);
        if (told.at().isAfter(forgotten)) {
            var hash = NotificationHash.of(told.sending().notification());
            byHash.remove(hash);
            byHash.put(hash, told);
            var mine = byPerson.computeIfAbsent(told.sending().person(), any -> new LinkedHashSet<>());
            mine.remove(hash);
            mine.add(hash);
        }
        while (!byHash.isEmpty()
                && isToBeForgotten(byHash.firstEntry().getValue().at(), forgotten)) {
            forget();
        }
    }

    private boolean isToBeForgotten(Instant at, Instant forgotten) {
        return byHash.size() > MOST || at.isBefore(forgotten);
    }

    private void forget() {
        var oldest = byHash.pollFirstEntry();
        var person = oldest.getValue().sending().person();
        var left = byPerson.get(person);
        if (left != null) {
            left.remove(oldest.getKey());
            if (left.isEmpty()) {
                byPerson.remove(person);
            }
        }
    }
}
