package cn.liandong.roster.announcements;

import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.journal.Deadlines;

/** When each post's next announcement is due. */
public record Announcements(Deadlines<RosterCommand> deadlines) {
    public static final Announcements EMPTY = new Announcements(Deadlines.none());
}
