package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was written into a post's duty log 值班日志, in the journal `duty`; nothing of it is ever erased. */
public sealed interface DutyLogEvent extends DutyEvent {
    PostId post();

    /**
     * Somebody wrote it down.
     *
     * @param by the recorder 记录人
     * @param replaces the note that it corrects, which is struck out in the same decision; null where it corrects none
     */
    record NoteWritten(
            PostId post,
            PersonId by,
            WrittenNote note,
            @Nullable NoteId replaces,
            Instant at) implements DutyLogEvent {}

    /** It holds no more 划除, and stays to be read with the reason and who said so. */
    record NoteStruckOut(PostId post, PersonId by, NoteId note, String reason, Instant at) implements DutyLogEvent {}
}
