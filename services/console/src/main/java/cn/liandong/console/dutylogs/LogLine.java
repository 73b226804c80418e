package cn.liandong.console.dutylogs;

import cn.liandong.contracts.duty.HandoverItem;
import cn.liandong.contracts.duty.HandoverKind;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a duty log, without a word of its own.
 *
 * @param people whom it is about, in the order its kind needs
 * @param incident null where it is of none
 * @param detail what an event of the journals says in words or in a name: a reason, a directive's text, a level
 * @param note null where it is no note
 * @param exercise whether it belongs to an exercise
 * @param handed of a handover what was signed for, counted by kind in the order it was listed; empty of anything else
 */
public record LogLine(
        Instant at,
        LineKind kind,
        List<PersonId> people,
        @Nullable NamedIncident incident,
        @Nullable String detail,
        @Nullable NoteId note,
        boolean exercise,
        List<Handed> handed) {
    public LogLine {
        people = people == null ? List.of() : List.copyOf(people);
        handed = handed == null ? List.of() : List.copyOf(handed);
    }

    /** So many things of one kind went from the shift to the next. */
    public record Handed(HandoverKind kind, int count) {}

    /**
     * An incident as it is named in a log.
     *
     * @param number as officers say it
     */
    public record NamedIncident(IncidentId id, String number) {}

    static LogLine of(Instant at, LineKind kind, List<PersonId> people, @Nullable String detail) {
        return new LogLine(at, kind, people, null, detail, null, false, List.of());
    }

    /** Both have signed for these. */
    static LogLine handedOver(Instant at, List<PersonId> byAndTo, List<HandoverItem> items, String note) {
        var counted = new LinkedHashMap<HandoverKind, Integer>();
        items.forEach(item -> counted.merge(item.kind(), 1, Integer::sum));
        var handed = counted.entrySet().stream()
                .map(kind -> new Handed(kind.getKey(), kind.getValue()))
                .toList();
        return new LogLine(at, LineKind.HANDED_OVER, byAndTo, null, note.isBlank() ? null : note, null, false, handed);
    }
}
