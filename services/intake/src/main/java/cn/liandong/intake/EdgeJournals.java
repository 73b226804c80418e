package cn.liandong.intake;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.intake.cap.CapAlerts;
import cn.liandong.intake.cap.CapFold;
import cn.liandong.intake.progress.Progress;
import cn.liandong.intake.progress.ProgressFold;
import cn.liandong.runtime.journal.SnapshotListener;
import java.util.Set;

/** Hands each entry to all that the edge folds of journals, so that each is read once, and shared. */
record EdgeJournals(Progress progress, CapAlerts caps) implements SnapshotListener<EdgeJournals.Fold> {
    /** Versions of one stay apart from those of the other. */
    private static final int VERSIONS = 1_000;

    /** Both, as they are laid down. */
    record Fold(ProgressFold progress, CapFold caps) {}

    @Override
    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        progress.entry(topic, jurisdiction, entry);
        caps.entry(topic, jurisdiction, entry);
    }

    @Override
    public Class<Fold> foldType() {
        return Fold.class;
    }

    @Override
    public int foldVersion() {
        return progress.foldVersion() * VERSIONS + caps.foldVersion();
    }

    /** The topics of progress, which are all. */
    @Override
    public Set<String> foldedTopics() {
        return progress.foldedTopics();
    }

    @Override
    public Fold fold() {
        return new Fold(progress.fold(), caps.fold());
    }

    @Override
    public void takeUp(Fold fold) {
        progress.takeUp(fold.progress());
        caps.takeUp(fold.caps());
    }
}
