package cn.liandong.console.dutylogs;

import cn.liandong.contracts.ids.Jurisdiction;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The duty logs of every jurisdiction, as a snapshot holds them; what the notes say is not in it. */
public record DutyLogPictures(PMap<Jurisdiction, DutyLogPicture> byJurisdiction) {
    /** Counts up when the fold changes its meaning or its shape. */
    public static final int FOLD_VERSION = 8;

    public static final DutyLogPictures EMPTY = new DutyLogPictures(HashTreePMap.empty());

    /** Empty where nothing was heard of the jurisdiction. */
    public DutyLogPicture of(Jurisdiction jurisdiction) {
        return byJurisdiction.getOrDefault(jurisdiction, DutyLogPicture.EMPTY);
    }

    DutyLogPictures with(Jurisdiction jurisdiction, DutyLogPicture picture) {
        return new DutyLogPictures(byJurisdiction.plus(jurisdiction, picture));
    }
}
