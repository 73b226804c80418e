package cn.liandong.roster.dutylogs;

import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The notes of one jurisdiction that can still be struck out, of each post in the order they were written; the log itself
 * is the journal.
 */
public record DutyLogs(PMap<PostId, PVector<OpenNote>> byPost) {
    public static final DutyLogs EMPTY = new DutyLogs(HashTreePMap.empty());

    /** For so long a note can be struck out; what is older is closed. */
    static final Duration OPEN = Duration.ofDays(31);
    /** Of one post, so that nobody fills the state; who writes more closes the oldest. */
    static final int MOST_OPEN = 2_000;

    /**
     * A note.
     *
     * @param struck null where it holds
     */
    public record OpenNote(
            NoteId note, Instant at, @Nullable StrikeOut struck) {}

    /** Who struck it out, and why. */
    public record StrikeOut(PersonId by, String reason) {}

    @Nullable
    OpenNote find(PostId post, NoteId note) {
        for (var logged : of(post)) {
            if (logged.note().equals(note)) {
                return logged;
            }
        }
        return null;
    }

    DutyLogs with(PostId post, OpenNote written) {
        var open = of(post);
        while (!open.isEmpty()
                && (open.size() >= MOST_OPEN || open.get(0).at().plus(OPEN).isBefore(written.at()))) {
            open = open.minus(0);
        }
        return new DutyLogs(byPost.plus(post, open.plus(written)));
    }

    DutyLogs struck(PostId post, NoteId note, StrikeOut how) {
        var all = of(post);
        for (int index = 0; index < all.size(); index++) {
            var logged = all.get(index);
            if (logged.note().equals(note)) {
                return new DutyLogs(byPost.plus(post, all.with(index, new OpenNote(note, logged.at(), how))));
            }
        }
        return this;
    }

    private PVector<OpenNote> of(PostId post) {
        return byPost.getOrDefault(post, TreePVector.empty());
    }
}
