package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;

/** Coming and leaving: 签到, 交接班, and what falls due when nobody comes. */
public sealed interface ShiftCommand extends RosterCommand {
    PostId post();

    /** The person has come for the shift that is due, or for the next one. */
    record SignOn(PostId post, PersonId person) implements ShiftCommand {}

    /**
     * The one who leaves signs.
     *
     * @param items what is handed over; who asks has shown them all
     */
    record OfferHandover(PostId post, PersonId by, List<HandoverItem> items, String note) implements ShiftCommand {
        public OfferHandover {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** Relief signs, and answers from now on. */
    record AcceptHandover(PostId post, PersonId by) implements ShiftCommand {}

    /** Relief answers from now on without the other signature. */
    record TakeOverDuty(PostId post, PersonId by, String reason) implements ShiftCommand {}

    /** A deadline: everybody of the shift is to have signed on. */
    record CheckSignOn(PostId post, Instant dueAt) implements ShiftCommand {}

    /** A deadline: a gap goes up a tier. */
    record RaiseGap(PostId post, Instant dueAt) implements ShiftCommand {}
}
