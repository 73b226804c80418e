package cn.liandong.console.dutylogs;

import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.ids.NoteId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What notes say, of those that a log can still show; read anew at each start, so that what was erased does not come back. */
final class NoteTexts {
    /** A day longer than a shift is kept, since a note is younger than its shift. */
    private static final Duration KEPT = Duration.ofDays(63);

    private record Text(DutyNote note, Instant at) {}

    private volatile PMap<NoteId, Text> texts = HashTreePMap.empty();
    private Instant prunedAt = Instant.EPOCH;

    @Nullable
    DutyNote find(NoteId id) {
        var text = texts.get(id);
        return text == null ? null : text.note();
    }

    /**
     * Takes a record up; on one thread.
     *
     * @param note null where it was erased
     */
    void told(NoteId id, @Nullable DutyNote note, Instant at) {
        texts = note == null ? texts.minus(id) : texts.plus(id, new Text(note, at));
        if (at.isAfter(prunedAt.plus(Duration.ofDays(1)))) {
            prunedAt = at;
            var oldest = at.minus(KEPT);
            for (var one : texts.entrySet()) {
                texts = one.getValue().at().isBefore(oldest) ? texts.minus(one.getKey()) : texts;
            }
        }
    }
}
