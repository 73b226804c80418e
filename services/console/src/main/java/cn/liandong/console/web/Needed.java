package cn.liandong.console.web;

import cn.liandong.contracts.ids.AbsenceId;
import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.CalendarId;
import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.ClockRowId;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.LeaveId;
import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.ids.WarningId;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request must hold before anybody is asked. */
final class Needed {
    private Needed() {}

    /** The unit that a path names. */
    static UnitId unit(String path) {
        return named(path, UnitId::new, "NO_SUCH_UNIT", "There is no such unit");
    }

    static IncidentId incident(String path) {
        return named(path, IncidentId::new, "NO_SUCH_INCIDENT", "There is no such incident");
    }

    static ReportId report(String path) {
        return named(path, ReportId::new, "NO_SUCH_REPORT", "There is no such report");
    }

    static AssignmentId assignment(String path) {
        return named(path, AssignmentId::new, "NO_SUCH_ASSIGNMENT", "There is no such assignment");
    }

    static DirectiveId directive(String path) {
        return named(path, DirectiveId::new, "NO_SUCH_DIRECTIVE", "There is no such directive");
    }

    /** The number of an offer that a path names. */
    static int offerNumber(String path) {
        return named(path, Integer::parseInt, "NO_SUCH_OFFER", "There is no such offer");
    }

    static AidId aid(String path) {
        return named(path, AidId::new, "NO_SUCH_AID", "There is no such request for mutual aid");
    }

    static DrillId drill(String path) {
        return named(path, DrillId::new, "NO_SUCH_DRILL", "There is no such drill");
    }

    /** What a drill has shown, as a path names it. */
    static FindingId finding(String path) {
        return named(path, FindingId::new, "NO_SUCH_FINDING", "There is no such finding");
    }

    static ClockId clock(String path) {
        return named(path, ClockId::new, "NO_SUCH_CLOCK", "There is no such clock");
    }

    /** The row of the table of statutory clocks that a path names. */
    static ClockRowId clockRow(String path) {
        return named(path, ClockRowId::new, "NO_SUCH_CLOCK", "There is no such clock");
    }

    static UpwardReportId upwardReport(String path) {
        return named(path, UpwardReportId::new, "NO_SUCH_UPWARD_REPORT", "There is no such upward report");
    }

    static PostId post(String path) {
        return named(path, PostId::new, "NO_SUCH_POST", "There is no such post");
    }

    /** The organization that a path names. */
    static OrganizationId organizationOf(String path) {
        return named(path, OrganizationId::new, "NO_SUCH_ORGANIZATION", "There is no such organization");
    }

    static CalendarId calendar(String path) {
        return named(path, CalendarId::new, "NO_SUCH_CALENDAR", "There is no such calendar");
    }

    static NoteId note(String path) {
        return named(path, NoteId::new, "NO_SUCH_NOTE", "There is no such note");
    }

    /** The month that a path names, as 2026-12. */
    static YearMonth month(String path) {
        try {
            return YearMonth.parse(path);
        } catch (DateTimeParseException noMonth) {
            throw new Problem.Answered(
                    Problem.of(404, "NO_SUCH_SCHEDULE", "There is no such schedule", "A month is named as 2026-12."));
        }
    }

    /** The override or swap that a path names. */
    static OverrideId override(String path) {
        return named(path, OverrideId::new, "NO_SUCH_OVERRIDE", "There is no such override");
    }

    /** The spot check that a path names. */
    static SpotCheckId check(String path) {
        return named(path, SpotCheckId::new, "NO_SUCH_SPOT_CHECK", "There is no such spot check");
    }

    /** The warning that a path names. */
    static WarningId warning(String path) {
        return named(path, WarningId::new, "NO_SUCH_WARNING", "There is no such warning");
    }

    static AbsenceId absence(String path) {
        return named(path, AbsenceId::new, "NO_SUCH_ABSENCE", "There is no such absence");
    }

    static LeaveId leave(String path) {
        return named(path, LeaveId::new, "NO_SUCH_LEAVE", "There is no such leave");
    }

    static PersonId person(String path) {
        return named(path, PersonId::new, "NO_SUCH_PERSON", "There is no such person");
    }

    /** A field of the body. */
    static <T> T field(@Nullable T value, String name) {
        if (value == null) {
            throw lacking(name, "is missing");
        }
        return value;
    }

    /** The same, where it is not longer than anybody means it to be. */
    static String atMost(String value, int longest, String name) {
        if (value.length() > longest) {
            throw lacking(name, "has at most " + longest + " characters");
        }
        return value;
    }

    static UnitId unitField(@Nullable String value, String name) {
        return id(field(value, name), UnitId::new, name);
    }

    static OrganizationId organizationField(@Nullable String value, String name) {
        return id(field(value, name), OrganizationId::new, name);
    }

    /** A division code. */
    static Jurisdiction jurisdictionField(@Nullable String value, String name) {
        try {
            return new Jurisdiction(field(value, name));
        } catch (IllegalArgumentException noCode) {
            throw lacking(name, "is no six-digit division code");
        }
    }

    static PersonId personField(@Nullable String value, String name) {
        return id(field(value, name), PersonId::new, name);
    }

    /** A field of the body that names something. */
    static <T> T id(String text, Function<String, T> made, String name) {
        try {
            return made.apply(text);
        } catch (IllegalArgumentException noId) {
            throw lacking(name, "is no id: 1 to 200 letters, digits, '-', '_', '.', ':' or '/'");
        }
    }

    private static Problem.Answered lacking(String name, String what) {
        return new Problem.Answered(
                Problem.of(400, "FIELD_NEEDED", "The body is not complete", "The field " + name + " " + what + "."));
    }

    private static <T> T named(String text, Function<String, T> made, String code, String title) {
        try {
            return made.apply(text);
        } catch (IllegalArgumentException noId) {
            throw new Problem.Answered(Problem.of(404, code, title, "The path names no id."));
        }
    }
}
