package cn.liandong.console.rosters;

import cn.liandong.contracts.ids.Jurisdiction;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The schedules and the spot checks of every jurisdiction, as a snapshot holds them. */
public record RosterPictures(
        PMap<Jurisdiction, RosterPicture> byJurisdiction, PMap<Jurisdiction, SpotCheckRecords> spotChecks) {
    /** Counts up when the fold changes its meaning or its shape. */
    public static final int FOLD_VERSION = 6;

    public static final RosterPictures EMPTY = new RosterPictures(HashTreePMap.empty(), HashTreePMap.empty());

    /** Empty where nothing was heard of the jurisdiction. */
    public RosterPicture of(Jurisdiction jurisdiction) {
        return byJurisdiction.getOrDefault(jurisdiction, RosterPicture.EMPTY);
    }

    RosterPictures with(Jurisdiction jurisdiction, RosterPicture picture) {
        return new RosterPictures(byJurisdiction.plus(jurisdiction, picture), spotChecks);
    }

    SpotCheckRecords spotChecksOf(Jurisdiction jurisdiction) {
        return spotChecks.getOrDefault(jurisdiction, SpotCheckRecords.NONE);
    }

    RosterPictures with(Jurisdiction jurisdiction, SpotCheckRecords records) {
        return new RosterPictures(byJurisdiction, spotChecks.plus(jurisdiction, records));
    }
}
