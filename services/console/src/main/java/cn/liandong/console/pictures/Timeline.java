package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;

/** The lines of an incident: the last ones of each journal, since a page is no archive. */
final class Timeline {
    /** Of one journal and incident; an alert that nobody acknowledges writes lines for ever. */
    static final int KEPT = 300;

    private Timeline() {}

    static void add(Draft draft, IncidentId incident, Line line) {
        var view = draft.incident(incident);
        var lines = view.linesOf(line.journal()).plus(line);
        if (lines.size() > KEPT) {
            draft.remove(ItemKey.line(incident, lines.get(0)));
            lines = lines.minus(0);
        }
        draft.put(view.withLines(line.journal(), lines));
        draft.touch(ItemKey.line(incident, line));
        draft.named = draft.named
                .with(line.post())
                .with(line.person())
                .with(line.actor().post())
                .with(line.actor().person())
                .with(line.actor().organization());
    }
}
