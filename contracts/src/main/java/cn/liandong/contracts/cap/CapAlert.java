package cn.liandong.contracts.cap;

import cn.liandong.contracts.journal.Handling;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * An incident as a valid alert of CAP 1.2, for organizations that take part: posts, places and figures, no people. The
 * first is an Alert, each later one an Update of those before. It ends by an Update that says all clear, or by a Cancel
 * where nothing has happened; while an incident is open nobody knows when it ends, so that nothing expires.
 */
public final class CapAlert {
    /** Its registered type is this, and it is always UTF-8. */
    public static final String MEDIA_TYPE = "application/cap+xml";

    private CapAlert() {}

    /** The alert as it is from this version on, byte for byte the same wherever it is written. */
    public static String xml(CapIncident incident) {
        var xml = new CapWriter().open("alert");
        xml.element("identifier", identifier(incident, incident.version()))
                .element("sender", sender(incident))
                .element("sent", CapText.time(incident.sent()))
                .element("status", status(incident))
                .element("msgType", kind(incident))
                .element("scope", "Restricted")
                .element("restriction", "仅供参与处置的单位 For organizations that take part in the response");
        var note = note(incident);
        if (note != null) {
            xml.element("note", note);
        }
        if (!incident.superseded().isEmpty()) {
            xml.element("references", references(incident));
        }
        xml.element("incidents", incident.number());
        if (!incident.tellsOfNothing()) {
            CapInfo.write(xml, incident, true);
            CapInfo.write(xml, incident, false);
        }
        return xml.close().end();
    }

    private static String identifier(CapIncident incident, int version) {
        return incident.number() + "." + version;
    }

    /** A number begins with the six digits of its jurisdiction, and neither holds what section 3.2.1 forbids. */
    private static String sender(CapIncident incident) {
        return "liandong:" + incident.number().substring(0, 6);
    }

    private static String references(CapIncident incident) {
        var all = new ArrayList<String>();
        int version = incident.version() - incident.superseded().size();
        for (Instant sent : incident.superseded()) {
            all.add(sender(incident) + "," + identifier(incident, version) + "," + CapText.time(sent));
            version++;
        }
        return String.join(" ", all);
    }

    private static String kind(CapIncident incident) {
        if (incident.superseded().isEmpty()) {
            return "Alert";
        }
        return incident.tellsOfNothing() ? "Cancel" : "Update";
    }

    /** One that only says it is an exercise is neither: nobody acts on a draft, and nobody drills with it. */
    private static String status(CapIncident incident) {
        return switch (incident.handling()) {
            case ACTUAL -> incident.saysExercise() ? "Draft" : "Actual";
            case EXERCISE -> "Exercise";
            case SYSTEM -> "System";
            case TEST -> "Test";
        };
    }

    private static @Nullable String note(CapIncident incident) {
        var notes = new ArrayList<String>();
        if (incident.handling() == Handling.EXERCISE) {
            notes.add("演练 This is an exercise");
        } else if (incident.handling() == Handling.TEST) {
            notes.add("试验 This is a trial of an integration");
        } else if (incident.saysExercise()) {
            notes.add("自称演练，尚未由人认定 It calls itself an exercise, and nobody has decided");
        }
        if (incident.tellsOfNothing() && incident.outcome() != null) {
            notes.add(
                    switch (incident.outcome()) {
                        case HANDLED -> "处置完毕 Handled";
                        case DRILL_OVER -> "演练结束 The drill is over";
                        case FALSE_ALARM -> "误报 Nothing has happened";
                        case SAME_AS_ANOTHER -> "与另一起是同一事件 Another incident is about the same happening";
                    });
        }
        return notes.isEmpty() ? null : String.join("; ", notes);
    }
}
