package cn.liandong.console;

import cn.liandong.console.dutylogs.DutyLogPictures;
import cn.liandong.console.dutylogs.DutyLogs;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Input.Kind;
import cn.liandong.runtime.journal.Pace;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.SnapshotListener;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows what duty logs are made of, beside the live picture: nothing waits for them. */
final class DutyLogFollower extends RunningFollower implements SnapshotListener<DutyLogPictures> {
    // What notes say first: then a note that was just written is seldom taken for an erased one.
    private static final List<Input> FOLLOWED = List.of(
            Input.reference(Topics.DUTY_NOTES, Kind.RECORDS, DutyNote.class),
            Input.reference(Topics.DUTY, Kind.JOURNAL, DutyEvent.class),
            Input.reference(Topics.RESPONSE, Kind.JOURNAL, ResponseEvent.class));

    private final DutyLogs logs;

    DutyLogFollower(RuntimeSettings settings, DutyLogs logs) {
        super("console-dutylogs", settings, FOLLOWED, Pace.BESIDE);
        this.logs = logs;
    }

    @Override
    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        logs.entry(jurisdiction, entry);
    }

    @Override
    public void told(String topic, String key, @Nullable Object value, Instant at) {
        logs.told(new NoteId(key), (DutyNote) value, at);
    }

    @Override
    public Class<DutyLogPictures> foldType() {
        return DutyLogPictures.class;
    }

    @Override
    public int foldVersion() {
        return DutyLogPictures.FOLD_VERSION;
    }

    /** No notes: what was erased must not come back. */
    @Override
    public Set<String> foldedTopics() {
        return Set.of(Topics.DUTY, Topics.RESPONSE);
    }

    @Override
    public DutyLogPictures fold() {
        return logs.laidDown();
    }

    @Override
    public void takeUp(DutyLogPictures fold) {
        logs.takeUp(fold);
    }

    @Override
    void follow(Supplier<Instant> freshAt) {
        logs.follow(freshAt);
    }
}
