package cn.liandong.console;

import cn.liandong.console.rosters.RosterPictures;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.Jurisdiction;
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

/** Follows what schedules are made of, beside the live picture: months are read seldom, and nothing waits for them. */
final class RosterFollower extends RunningFollower implements SnapshotListener<RosterPictures> {
    private static final List<Input> FOLLOWED = List.of(Input.reference(Topics.DUTY, Kind.JOURNAL, DutyEvent.class));

    private final Rosters rosters;

    RosterFollower(RuntimeSettings settings, Rosters rosters) {
        super("console-rosters", settings, FOLLOWED, Pace.BESIDE);
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
    void follow(Supplier<Instant> freshAt) {
        rosters.follow(freshAt);
    }
}
