package cn.liandong.roster;

import cn.liandong.roster.cityfiles.CityFiles;
import cn.liandong.roster.contacts.Contacts;
import cn.liandong.roster.directory.Directory;
import cn.liandong.roster.rotations.Rotations;
import cn.liandong.roster.shifts.Shifts;

/** The state of one jurisdiction: the fold of its part of the journal {@code duty}. */
public record Roster(Directory directory, Rotations rotations, Shifts shifts, CityFiles cityFiles, Contacts contacts) {
    public static final Roster EMPTY =
            new Roster(Directory.EMPTY, Rotations.EMPTY, Shifts.EMPTY, CityFiles.EMPTY, Contacts.EMPTY);
}
