package cn.liandong.intake;

import cn.liandong.intake.attachments.Attachments;
import cn.liandong.intake.followups.FollowUps;
import cn.liandong.intake.grades.Grades;
import cn.liandong.intake.incidents.Incidents;
import cn.liandong.intake.matches.Matches;
import cn.liandong.intake.merges.Merges;
import cn.liandong.intake.overruns.Overruns;
import cn.liandong.intake.points.Points;
import cn.liandong.intake.signals.Signals;
import cn.liandong.intake.sites.Sites;
import cn.liandong.intake.zones.DrawnZones;

/** The state of one jurisdiction: the fold of its part of the journal {@code incidents}. */
public record Intake(
        Sites sites,
        Incidents incidents,
        Points points,
        DrawnZones zones,
        Grades grades,
        FollowUps followUps,
        Signals signals,
        Overruns overruns,
        Matches matches,
        Merges merges,
        Attachments attachments) {
    public static final Intake EMPTY = new Intake(
            Sites.EMPTY,
            Incidents.EMPTY,
            Points.EMPTY,
            DrawnZones.EMPTY,
            Grades.NONE,
            FollowUps.NONE,
            Signals.EMPTY,
            Overruns.NONE,
            Matches.EMPTY,
            Merges.EMPTY,
            Attachments.NONE);
}
