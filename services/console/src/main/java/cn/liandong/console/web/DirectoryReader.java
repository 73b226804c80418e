package cn.liandong.console.web;

import cn.liandong.console.directories.DirectoryRights;
import cn.liandong.console.directories.KnownDirectory;
import cn.liandong.console.directories.WrittenPeople;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.Jurisdiction;
import java.util.function.Function;

/** Finds the directory of an officer's jurisdiction, and what of it is the officer's. */
public final class DirectoryReader {
    private final Function<Jurisdiction, Picture> pictures;
    private final Rosters rosters;
    private final WrittenPeople people;

    public DirectoryReader(Function<Jurisdiction, Picture> pictures, Rosters rosters, WrittenPeople people) {
        this.pictures = pictures;
        this.rosters = rosters;
        this.people = people;
    }

    Picture picture(Officer officer) {
        return pictures.apply(officer.jurisdiction());
    }

    KnownDirectory known(Officer officer) {
        if (!rosters.isRead()) {
            throw new Problem.Answered(Problem.of(
                    503, "NOT_READY", "The directory is not read yet", "The console has just started. Try again."));
        }
        var offices = picture(officer).directory().offices();
        return new KnownDirectory(
                rosters.picture(officer.jurisdiction()),
                people,
                offices::containsKey,
                picture(officer).sites());
    }

    DirectoryRights rights(Officer officer) {
        var directory = picture(officer).directory();
        var organization = directory.find(officer.organization());
        if (organization == null) {
            throw new Problem.Answered(Problem.of(
                    403,
                    "NEITHER_OWN_NOR_CITY",
                    "Not of an organization",
                    "Your organization is not in the directory: ask the city."));
        }
        return DirectoryRights.of(organization, directory.find(officer.post()));
    }
}
