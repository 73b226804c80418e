package cn.liandong.console;

import cn.liandong.console.caps.CapAlerts;
import cn.liandong.contracts.cap.CapIncidents;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Input.Kind;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.SnapshotListener;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Follows what CAP alerts are made of, beside the live picture: they are read seldom, and nothing waits for them. */
final class CapFollower implements SmartLifecycle, SnapshotListener<CapIncidents> {
    private static final List<Input> FOLLOWED =
            List.of(Input.reference(Topics.INCIDENTS, Kind.JOURNAL, IncidentEvent.class));

    private final RuntimeSettings settings;
    private final CapAlerts alerts;
    private volatile @Nullable Follower follower;

    CapFollower(RuntimeSettings settings, CapAlerts alerts) {
        this.settings = settings;
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
    public void start() {
        var started = Follower.start("console-caps", settings, FOLLOWED, this);
        follower = started;
        alerts.follow(started::freshAt);
    }

    @Override
    public void stop() {
        var started = follower;
        if (started != null) {
            started.close();
            follower = null;
        }
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }

    /** With the live picture. */
    @Override
    public int getPhase() {
        return 0;
    }
}
