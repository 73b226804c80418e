package cn.liandong.console.web;

import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.duty.NoteCaller;
import cn.liandong.contracts.duty.WrittenNote;
import cn.liandong.contracts.ids.IncidentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note as an officer writes it: kept verbatim, or refused whole with the sign that is not to be there.
 *
 * @param course 1 to 2 000 characters; each other field at most 500, each of the caller's 100
 */
record NoteForm(
        @Nullable Instant occurredAt,
        @Nullable String course,
        @Nullable String place,
        @Nullable String cause,
        @Nullable String measures,
        @Nullable String result,
        @Nullable String trend,
        @Nullable String told,
        @Nullable Caller caller,
        @Nullable String incidentId,
        @Nullable Boolean forRelief) {
    private static final int LONGEST_COURSE = 2_000;
    private static final int LONGEST = 500;
    private static final int LONGEST_OF_CALLER = 100;

    record Caller(
            @Nullable String unit,
            @Nullable String name,
            @Nullable String post,
            @Nullable String phone) {
        @Override
        public String toString() {
            return "a caller";
        }
    }

    /** What somebody wrote is in no log of this program. */
    @Override
    public String toString() {
        return "a note";
    }

    /** What it says, to be kept beside the journal. */
    DutyNote note(String salt) {
        var said = course == null || course.isBlank() ? null : course;
        return DutyNote.of(
                salt,
                checked("course", Needed.field(said, "course"), LONGEST_COURSE),
                optional("place", place, LONGEST),
                optional("cause", cause, LONGEST),
                optional("measures", measures, LONGEST),
                optional("result", result, LONGEST),
                optional("trend", trend, LONGEST),
                optional("told", told, LONGEST),
                whoCalled());
    }

    /** What the journal says of it. */
    WrittenNote written(DutyNote note) {
        return new WrittenNote(
                note.id(),
                note.hash(),
                Needed.field(occurredAt, "occurredAt"),
                incidentId == null || incidentId.isBlank()
                        ? null
                        : Needed.id(incidentId, IncidentId::new, "incidentId"),
                Boolean.TRUE.equals(forRelief));
    }

    private @Nullable NoteCaller whoCalled() {
        if (caller == null) {
            return null;
        }
        var called = new NoteCaller(
                optional("caller.unit", caller.unit(), LONGEST_OF_CALLER),
                optional("caller.name", caller.name(), LONGEST_OF_CALLER),
                optional("caller.post", caller.post(), LONGEST_OF_CALLER),
                optional("caller.phone", caller.phone(), LONGEST_OF_CALLER));
        return called.equals(new NoteCaller(null, null, null, null)) ? null : called;
    }

    private static @Nullable String optional(String name, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : checked(name, text, longest);
    }

    private static String checked(String name, String text, int longest) {
        if (text.length() > longest) {
            throw unfit("The field " + name + " has " + text.length() + " characters and may have " + longest
                    + ": shorten it.");
        }
        text.codePoints().filter(NoteForm::isControl).findFirst().ifPresent(sign -> {
            throw unfit("The field " + name + " holds the sign " + named(sign) + ", which nobody sees: take it out.");
        });
        return text;
    }

    /** Lines may end; whatever else moves a cursor, or turns the direction of what follows, hides what is written. */
    private static boolean isControl(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign != '\n' && sign != '\t';
            case Character.FORMAT -> (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String named(int sign) {
        var name = Character.getName(sign);
        return String.format("U+%04X", sign) + (name == null ? "" : " (" + name + ")");
    }

    private static Problem.Answered unfit(String detail) {
        return new Problem.Answered(Problem.of(400, "FIELD_UNFIT", "The note cannot be kept as it is", detail));
    }
}
