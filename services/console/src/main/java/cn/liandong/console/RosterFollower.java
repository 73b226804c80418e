package cn.liandong.console;

import cn.liandong.console.rosters.RosterPictures;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.Jurisdiction;
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

/** Follows what schedules are made of, beside the live picture: months are read seldom, and nothing waits for them. */
final class RosterFollower implements SmartLifecycle, SnapshotListener<RosterPictures> {
    private static final List<Input> FOLLOWED = List.of(Input.reference(Topics.DUTY, Kind.JOURNAL, DutyEvent.class));

    private final RuntimeSettings settings;
    private final Rosters rosters;
    private volatile @Nullable Follower follower;

    RosterFollower(RuntimeSettings settings, Rosters rosters) {
        this.settings = settings;
        this.rosters = rosters;
    }

    @Override
    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        rosters.entry(jurisdiction, entry);
    }

    @Override
    public Class<RosterPictures> foldType() {
        return RosterPictures.class;
    }

    @Override
    public int foldVersion() {
        return RosterPictures.FOLD_VERSION;
    }

    @Override
    public Set<String> foldedTopics() {
        return Set.of(Topics.DUTY);
    }

    @Override
    public RosterPictures fold() {
        return rosters.laidDown();
    }

    @Override
    public void takeUp(RosterPictures fold) {
        rosters.takeUp(fold);
    }

    @Override
    public void start() {
        var started = Follower.start("console-rosters", settings, FOLLOWED, this);
        follower = started;
        rosters.follow(started::freshAt);
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
