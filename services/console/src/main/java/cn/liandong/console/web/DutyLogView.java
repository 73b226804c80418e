package cn.liandong.console.web;

import cn.liandong.console.dutylogs.LineKind;
import cn.liandong.console.dutylogs.LogLine;
import cn.liandong.console.dutylogs.NotePicture;
import cn.liandong.console.dutylogs.ShiftLog;
import cn.liandong.contracts.duty.NoteCaller;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One shift's duty log as a page reads it.
 *
 * @param previous when the shift before it began; null where none is kept
 * @param next when the shift after it began; null while this one holds
 * @param relieved how the next shift took over; null while it has not, or where the clock alone turned it
 */
record DutyLogView(
        long sequence,
        String organizationName,
        String postId,
        String postName,
        String zone,
        Instant from,
        Instant until,
        List<Who> people,
        List<Came> signedOn,
        @Nullable Signed received,
        @Nullable Signed relieved,
        @Nullable Instant previous,
        @Nullable Instant next,
        List<Line> lines) {

    record Who(String id, String name) {}

    record Came(Who person, Instant at, boolean late) {}

    /** @param by null where relief took over alone */
    record Signed(@Nullable Who by, Who to, Instant at) {}

    /**
     * @param handed of a handover what was signed for, by kind; empty of anything else
     * @param note null where it is none
     */
    record Line(
            Instant at,
            LineKind kind,
            List<Who> people,
            @Nullable String incidentId,
            @Nullable String incidentNumber,
            @Nullable String detail,
            boolean exercise,
            List<LogLine.Handed> handed,
            @Nullable Note note) {}

    /** How a note's text stands against the hash in the journal. */
    enum State {
        WRITTEN,
        ERASED,
        /** It does not say what was written. */
        CHANGED
    }

    record Note(
            String id,
            Instant occurredAt,
            State state,
            @Nullable String course,
            @Nullable String place,
            @Nullable String cause,
            @Nullable String measures,
            @Nullable String result,
            @Nullable String trend,
            @Nullable String told,
            @Nullable NoteCaller caller,
            boolean forRelief,
            boolean handedOver,
            @Nullable String replaces,
            @Nullable String replacedBy,
            @Nullable StruckOut struckOut) {}

    record StruckOut(Who by, String reason, Instant at) {}

    static DutyLogView of(DutyLogReader.Sheet sheet) {
        var shift = sheet.shift();
        var before = sheet.neighbour(-1);
        var after = sheet.neighbour(1);
        return new DutyLogView(
                sheet.sequence(),
                sheet.organization().name(),
                sheet.post().id().value(),
                sheet.post().name(),
                sheet.zone().getId(),
                shift.from(),
                shift.until(),
                whose(shift.people(), sheet.names()),
                shift.signedOn().stream()
                        .map(one -> new Came(who(one.person(), sheet.names()), one.at(), one.late()))
                        .toList(),
                signed(shift.received(), sheet.names()),
                after == null ? null : signed(after.received(), sheet.names()),
                before == null ? null : before.from(),
                after == null ? null : after.from(),
                shift.lines().stream().map(line -> line(line, sheet)).toList());
    }

    private static Line line(LogLine line, DutyLogReader.Sheet sheet) {
        var incident = line.incident();
        var kept = line.note() == null ? null : sheet.log().notes().get(line.note());
        return new Line(
                line.at(),
                line.kind(),
                whose(line.people(), sheet.names()),
                incident == null ? null : incident.id().value(),
                incident == null ? null : incident.number(),
                line.detail(),
                line.exercise(),
                line.handed(),
                kept == null ? null : note(kept, sheet));
    }

    private static Note note(NotePicture kept, DutyLogReader.Sheet sheet) {
        var text = sheet.texts().apply(kept.note().note());
        var struck = kept.struckOut();
        return new Note(
                kept.note().note().value(),
                kept.note().occurredAt(),
                stateOf(kept, sheet),
                text == null ? null : text.course(),
                text == null ? null : text.place(),
                text == null ? null : text.cause(),
                text == null ? null : text.measures(),
                text == null ? null : text.result(),
                text == null ? null : text.trend(),
                text == null ? null : text.told(),
                text == null ? null : text.caller(),
                kept.note().forRelief(),
                kept.handedOver(),
                kept.replaces() == null ? null : kept.replaces().value(),
                kept.replacedBy() == null ? null : kept.replacedBy().value(),
                struck == null ? null : new StruckOut(who(struck.by(), sheet.names()), struck.reason(), struck.at()));
    }

    static State stateOf(NotePicture kept, DutyLogReader.Sheet sheet) {
        var text = sheet.texts().apply(kept.note().note());
        return text == null ? State.ERASED : text.hash().equals(kept.note().textHash()) ? State.WRITTEN : State.CHANGED;
    }

    private static @Nullable Signed signed(ShiftLog.@Nullable Handover how, Function<PersonId, String> names) {
        return how == null
                ? null
                : new Signed(how.by() == null ? null : who(how.by(), names), who(how.to(), names), how.at());
    }

    private static List<Who> whose(List<PersonId> people, Function<PersonId, String> names) {
        return people.stream().map(person -> who(person, names)).toList();
    }

    private static Who who(PersonId person, Function<PersonId, String> names) {
        return new Who(person.value(), names.apply(person));
    }
}
