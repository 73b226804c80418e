package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NoteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a duty log's journal says of a note; what the note says lies in `duty-notes`.
 *
 * @param textHash {@link DutyNote#hash()} as it was written, 64 hex digits
 * @param occurredAt when it happened, as the recorder says
 * @param incident null where it is of none
 * @param forRelief whether the next shift has to be told of it
 */
public record WrittenNote(
        NoteId note,
        String textHash,
        Instant occurredAt,
        @Nullable IncidentId incident,
        boolean forRelief) {}
