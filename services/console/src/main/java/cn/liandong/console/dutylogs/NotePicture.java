package cn.liandong.console.dutylogs;

import cn.liandong.contracts.duty.WrittenNote;
import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note as the journal has it.
 *
 * @param by the recorder
 * @param replaces the note that it corrects; null where it corrects none
 * @param replacedBy its own correction; null where it has none
 * @param struckOut null where it holds
 * @param handedOver whether a handover has told the relief of it
 */
public record NotePicture(
        WrittenNote note,
        PersonId by,
        Instant at,
        @Nullable NoteId replaces,
        @Nullable NoteId replacedBy,
        @Nullable StrikeOut struckOut,
        boolean handedOver) {
    /** Who struck it out, when and why. */
    public record StrikeOut(PersonId by, String reason, Instant at) {}

    /** Whether the relief still has to be told of it. */
    public boolean isForRelief() {
        return note.forRelief() && !handedOver && struckOut == null;
    }

    NotePicture struckOut(StrikeOut how) {
        return new NotePicture(note, by, at, replaces, replacedBy, how, handedOver);
    }

    NotePicture correctedBy(NoteId correction) {
        return new NotePicture(note, by, at, replaces, correction, struckOut, handedOver);
    }

    NotePicture told() {
        return new NotePicture(note, by, at, replaces, replacedBy, struckOut, true);
    }
}
