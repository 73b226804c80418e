package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.runtime.toy.ToyEvent;
import cn.liandong.runtime.toy.ToyShard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Folds items of a journal and notes of a topic, and remembers what was handed on to it by itself. */
final class KeepingListener implements SnapshotListener<KeepingListener.Fold> {
    private final int foldVersion;
    private final Set<String> folded;
    private final List<String> items = new ArrayList<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<String, Set<Jurisdiction>> behind = new TreeMap<>();
    private final List<String> handedOn = new ArrayList<>();
    private boolean breaks;
    private Runnable beforeEach = () -> {};

    KeepingListener(int foldVersion, String... folded) {
        this.foldVersion = foldVersion;
        this.folded = Set.of(folded);
    }

    KeepingListener breakingAtTakeUp() {
        breaks = true;
        return this;
    }

    KeepingListener beforeEach(Runnable doing) {
        beforeEach = doing;
        return this;
    }

    record Fold(List<String> items, Map<String, String> notes) {}

    /** All that a listener can know; whom the writer is behind with is told and not folded. */
    record Known(Fold fold, Map<String, Set<Jurisdiction>> behind) {}

    synchronized Known known() {
        return new Known(fold(), Map.copyOf(behind));
    }

    synchronized List<String> handedOn() {
        return List.copyOf(handedOn);
    }

    @Override
    public synchronized void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        beforeEach.run();
        for (var event : entry.events()) {
            if (event instanceof ToyEvent.Added added) {
                items.add(added.item());
                handedOn.add(added.item());
            }
        }
    }

    @Override
    public synchronized void behind(String topic, int partition, Set<Jurisdiction> jurisdictions, Instant at) {
        if (jurisdictions.isEmpty()) {
            behind.remove(topic + "/" + partition);
        } else {
            behind.put(topic + "/" + partition, jurisdictions);
        }
    }

    @Override
    public synchronized void told(String topic, String key, @Nullable Object value, Instant at) {
        if (value instanceof ToyShard.Note(var item)) {
            notes.put(key, item);
            handedOn.add(item);
        } else {
            notes.remove(key);
            handedOn.add("not " + key);
        }
    }

    @Override
    public Class<Fold> foldType() {
        return Fold.class;
    }

    @Override
    public int foldVersion() {
        return foldVersion;
    }

    @Override
    public Set<String> foldedTopics() {
        return folded;
    }

    @Override
    public synchronized Fold fold() {
        return new Fold(List.copyOf(items), Map.copyOf(notes));
    }

    @Override
    public synchronized void takeUp(Fold fold) {
        if (breaks) {
            throw new IllegalStateException("it cannot");
        }
        items.addAll(fold.items());
        notes.putAll(fold.notes());
    }
}
