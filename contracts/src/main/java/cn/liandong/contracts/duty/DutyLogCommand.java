package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import org.jspecify.annotations.Nullable;

/** Writes a post's duty log 值班日志. The note itself was written to `duty-notes` before. */
public sealed interface DutyLogCommand extends RosterCommand {
    PostId post();

    /** The recorder; somebody who answers for the post now. */
    PersonId by();

    /** Writes it down. */
    record WriteNote(PostId post, PersonId by, WrittenNote note) implements DutyLogCommand {}

    /**
     * Strikes a note out 划除.
     *
     * @param reason 1 to 200 characters
     * @param correction what holds instead; null where nothing does
     */
    record StrikeOutNote(
            PostId post,
            PersonId by,
            NoteId note,
            String reason,
            @Nullable WrittenNote correction) implements DutyLogCommand {}
}
