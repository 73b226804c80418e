package cn.liandong.console.pictures;

import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** What is kept of the drills of one scenario that have left the picture. */
record PastDrills(PVector<PastDrill> drills) {
    /** So many are held against each other; the journal has them all. */
    static final int MOST = 20;

    static final PastDrills NONE = new PastDrills(TreePVector.empty());

    PastDrills with(PastDrill drill) {
        var kept = drills.size() < MOST ? drills : drills.minus(0);
        return new PastDrills(kept.plus(drill));
    }
}
