package cn.liandong.console.dutylogs;

import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.journal.Entry;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds the duty logs as they stand: one thread folds, any other reads. */
public final class DutyLogs {
    private final NoteTexts texts = new NoteTexts();
    private volatile DutyLogPictures pictures = DutyLogPictures.EMPTY;
    private volatile Supplier<Instant> freshAt = () -> Instant.MIN;

    /**
     * Says how far it is read.
     *
     * @param until before when all has been folded; {@link Instant#MIN} while what was there at the start is read
     */
    public void follow(Supplier<Instant> until) {
        freshAt = until;
    }

    /** Whether everything was read that was there at the start. */
    public boolean isRead() {
        return !freshAt.get().equals(Instant.MIN);
    }

    public DutyLogPicture picture(Jurisdiction jurisdiction) {
        return pictures.of(jurisdiction);
    }

    /** What the note says; null where it was erased. */
    public @Nullable DutyNote find(NoteId note) {
        return texts.find(note);
    }

    /** Folds one entry of the journal `duty` or `response`; on one thread. */
    public void entry(Jurisdiction jurisdiction, Entry<?> entry) {
        var before = pictures;
        pictures = before.with(jurisdiction, DutyLogFold.evolve(before.of(jurisdiction), entry));
    }

    /**
     * Takes up what a note says; on the same thread.
     *
     * @param note null where it was erased
     */
    public void told(NoteId id, @Nullable DutyNote note, Instant at) {
        texts.told(id, note, at);
    }

    public DutyLogPictures laidDown() {
        return pictures;
    }

    public void takeUp(DutyLogPictures laid) {
        pictures = laid;
    }
}
