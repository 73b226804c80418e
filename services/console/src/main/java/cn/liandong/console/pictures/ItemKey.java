package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.ids.UpwardReportId;
import org.jspecify.annotations.Nullable;

/**
 * Names one item of a picture.
 *
 * @param incident for a line, the incident it is a line of; null for every other kind
 */
public record ItemKey(Kind kind, String id, @Nullable IncidentId incident) {
    /** What an item is; the word on the wire. */
    public enum Kind {
        INCIDENT("incident"),
        ALERT("alert"),
        LINE("line"),
        NOTIFICATION("notification"),
        DUTY("duty"),
        UNIT("unit"),
        ASSIGNMENT("assignment"),
        PROPOSAL("proposal"),
        DIRECTIVE("directive"),
        CHECKLIST("checklist"),
        LEAD("lead"),
        CLOCK("clock"),
        AID("aid"),
        NEIGHBOUR("neighbour"),
        UPWARD_REPORT("upwardReport"),
        ZONES("zones"),
        MATCHES("matches"),
        SPOT_CHECK("spotCheck"),
        MONITORING("monitoring"),
        DRILL("drill"),
        CONDUCT("conduct"),
        FINDING("finding"),
        SCENARIO("scenario"),
        NOTICE("notice");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public static ItemKey of(IncidentId incident) {
        return new ItemKey(Kind.INCIDENT, incident.value(), null);
    }

    public static ItemKey of(AlertId alert) {
        return new ItemKey(Kind.ALERT, alert.value(), null);
    }

    public static ItemKey of(NotificationId notification) {
        return new ItemKey(Kind.NOTIFICATION, notification.value(), null);
    }

    public static ItemKey of(UnitId unit) {
        return new ItemKey(Kind.UNIT, unit.value(), null);
    }

    public static ItemKey of(AssignmentId assignment) {
        return new ItemKey(Kind.ASSIGNMENT, assignment.value(), null);
    }

    public static ItemKey of(DirectiveId directive) {
        return new ItemKey(Kind.DIRECTIVE, directive.value(), null);
    }

    public static ItemKey of(AidId aid) {
        return new ItemKey(Kind.AID, aid.value(), null);
    }

    /** Whom this jurisdiction can ask for mutual aid. */
    public static ItemKey neighbour(Jurisdiction jurisdiction) {
        return new ItemKey(Kind.NEIGHBOUR, jurisdiction.value(), null);
    }

    public static ItemKey of(ClockId clock) {
        return new ItemKey(Kind.CLOCK, clock.value(), null);
    }

    public static ItemKey of(UpwardReportId report) {
        return new ItemKey(Kind.UPWARD_REPORT, report.value(), null);
    }

    /** The units that were last proposed for this incident. */
    public static ItemKey proposal(IncidentId incident) {
        return new ItemKey(Kind.PROPOSAL, incident.value(), null);
    }

    /** The response level of this incident. */
    public static ItemKey checklist(IncidentId incident) {
        return new ItemKey(Kind.CHECKLIST, incident.value(), null);
    }

    /** Who leads this incident. */
    public static ItemKey lead(IncidentId incident) {
        return new ItemKey(Kind.LEAD, incident.value(), null);
    }

    /** The zones around this incident. */
    public static ItemKey zones(IncidentId incident) {
        return new ItemKey(Kind.ZONES, incident.value(), null);
    }

    /** Which others this incident may be, or was said to be. */
    public static ItemKey matches(IncidentId incident) {
        return new ItemKey(Kind.MATCHES, incident.value(), null);
    }

    public static ItemKey line(IncidentId incident, Line line) {
        return new ItemKey(Kind.LINE, line.id(), incident);
    }

    public static ItemKey duty(PostId post) {
        return new ItemKey(Kind.DUTY, post.value(), null);
    }

    /** The latest spot check of this post. */
    public static ItemKey spotCheck(PostId post) {
        return new ItemKey(Kind.SPOT_CHECK, post.value(), null);
    }

    /** What the sensors of this site make somebody look at. */
    public static ItemKey monitoring(SiteId site) {
        return new ItemKey(Kind.MONITORING, site.value(), null);
    }

    public static ItemKey of(DrillId drill) {
        return new ItemKey(Kind.DRILL, drill.value(), null);
    }

    /** What comes within this drill, and what has to follow. */
    public static ItemKey conduct(DrillId drill) {
        return new ItemKey(Kind.CONDUCT, drill.value(), null);
    }

    public static ItemKey of(FindingId finding) {
        return new ItemKey(Kind.FINDING, finding.value(), null);
    }

    public static ItemKey scenario(ScenarioId scenario) {
        return new ItemKey(Kind.SCENARIO, scenario.value(), null);
    }

    public static ItemKey notice(String id) {
        return new ItemKey(Kind.NOTICE, id, null);
    }
}
