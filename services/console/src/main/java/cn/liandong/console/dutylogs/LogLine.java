package cn.liandong.console.dutylogs;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
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
 */
public record LogLine(
        Instant at,
        LineKind kind,
        List<PersonId> people,
        @Nullable NamedIncident incident,
        @Nullable String detail,
        @Nullable NoteId note,
        boolean exercise) {
    public LogLine {
        people = people == null ? List.of() : List.copyOf(people);
    }

    /**
     * An incident as it is named in a log.
     *
     * @param number as officers say it
     */
    public record NamedIncident(IncidentId id, String number) {}

    static LogLine of(Instant at, LineKind kind, List<PersonId> people, @Nullable String detail) {
        return new LogLine(at, kind, people, null, detail, null, false);
    }
}
