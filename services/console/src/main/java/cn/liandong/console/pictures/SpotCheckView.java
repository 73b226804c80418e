package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckCalled;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissed;
import cn.liandong.contracts.ids.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The latest spot check of a post.
 *
 * @param missed null while it was not
 * @param answered null while nobody has; a late answer stands beside the miss
 * @param told how many tiers were told of the miss
 */
record SpotCheckView(
        SpotCheckCalled called,
        @Nullable SpotCheckMissed missed,
        @Nullable SpotCheckAnswered answered,
        int told) {
    static SpotCheckView of(SpotCheckCalled called) {
        return new SpotCheckView(called, null, null, 0);
    }

    SpotCheckView with(SpotCheckMissed miss) {
        return new SpotCheckView(called, miss, answered, told);
    }

    SpotCheckView with(SpotCheckAnswered answer) {
        return new SpotCheckView(called, missed, answer, told);
    }

    SpotCheckView raised(int step) {
        return new SpotCheckView(called, missed, answered, step);
    }

    /** How it stands, in the words of the wire. */
    SpotCheckItem.Standing standing() {
        if (missed != null) {
            return answered == null ? SpotCheckItem.Standing.MISSED : SpotCheckItem.Standing.LATE;
        }
        return answered == null ? SpotCheckItem.Standing.OPEN : SpotCheckItem.Standing.ANSWERED;
    }

    boolean names(PersonId person) {
        return called.people().contains(person) || (answered != null && person.equals(answered.person()));
    }
}
