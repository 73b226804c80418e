package cn.liandong.console;

import cn.liandong.console.caps.CapAlerts;
import cn.liandong.contracts.cap.CapIncidents;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Input.Kind;
import cn.liandong.runtime.journal.Pace;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.SnapshotListener;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Follows what CAP alerts are made of, beside the live picture: they are read seldom, and nothing waits for them. */
final class CapFollower extends RunningFollower implements SnapshotListener<CapIncidents> {
    private static final List<Input> FOLLOWED =
            List.of(Input.reference(Topics.INCIDENTS, Kind.JOURNAL, IncidentEvent.class));

    private final CapAlerts alerts;

    CapFollower(RuntimeSettings settings, CapAlerts alerts) {
        super("console-caps", settings, FOLLOWED, Pace.BESIDE);
        this.alerts = alerts;
    }

    @Override
    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        alerts.entry(entry);
    }

    @Override
    public Class<CapIncidents> foldType() {
        return CapIncidents.class;
    }

    @Override
    public int foldVersion() {
        return CapIncidents.FOLD_VERSION;
    }

    @Override
    public Set<String> foldedTopics() {
        return Set.of(Topics.INCIDENTS);
    }

    @Override
    public CapIncidents fold() {
        return alerts.laidDown();
    }

    @Override
    public void takeUp(CapIncidents fold) {
        alerts.takeUp(fold);
    }

    @Override
    void follow(Supplier<Instant> freshAt) {
        alerts.follow(freshAt);
    }
}
