package cn.liandong.console.web;

import cn.liandong.console.pictures.Picture;
import cn.liandong.console.rosters.RosterSheet;
import cn.liandong.console.rosters.RosterSheets;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.Jurisdiction;
import java.util.function.Function;

/** Finds the schedule that a path names, for whoever may read it. */
public final class ScheduleReader {
    private final Rosters rosters;
    private final Function<Jurisdiction, Picture> pictures;

    public ScheduleReader(Rosters rosters, Function<Jurisdiction, Picture> pictures) {
        this.rosters = rosters;
        this.pictures = pictures;
    }

    RosterSheet sheet(String organization, String month, Officer officer) {
        var directory = pictures.apply(officer.jurisdiction()).directory();
        var id = OwnOrganization.of(organization, directory, officer).id();
        checkRead(rosters);
        var sheet = RosterSheets.find(rosters.picture(officer.jurisdiction()), id, Needed.month(month));
        if (sheet == null) {
            throw new Problem.Answered(Problem.of(
                    404, "NO_SUCH_SCHEDULE", "There is no such schedule", "Nobody has drafted that month: draft it."));
        }
        return sheet;
    }

    static void checkRead(Rosters rosters) {
        if (!rosters.isRead()) {
            throw new Problem.Answered(Problem.of(
                    503, "NOT_READY", "The rosters are not read yet", "The console has just started. Try again."));
        }
    }

    SchedulePeople people(Officer officer) {
        return SchedulePeople.of(pictures.apply(officer.jurisdiction()));
    }
}
