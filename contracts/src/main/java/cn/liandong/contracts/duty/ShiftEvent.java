package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who came and who left, in the journal `duty`. Who answers for a post from then on is said by `DutyChanged` alone. */
public sealed interface ShiftEvent extends DutyEvent {
    PostId post();

    /**
     * A shift has begun that has to sign on; until relief has come the shift before answers.
     *
     * @param people who are to come
     * @param from when the shift began
     * @param until when it ends, exclusive
     * @param signOnBy until when everybody is to have signed on
     * @param setAt when that was decided; null in what was written before it was kept
     */
    record ReliefDue(
            PostId post,
            List<PersonId> people,
            Instant from,
            Instant until,
            Instant signOnBy,
            @Nullable Instant setAt) implements ShiftEvent {
        public ReliefDue {
            people = List.copyOf(people);
        }
    }

    /**
     * The person has come 签到.
     *
     * @param shift when the shift begins or began
     * @param late whether it was after {@code signOnBy}
     */
    record SignedOn(PostId post, PersonId person, Instant shift, Instant at, boolean late) implements ShiftEvent {}

    /** These have not come in time. */
    record SignOnMissed(PostId post, List<PersonId> people, Instant shift, Instant at) implements ShiftEvent {
        public SignOnMissed {
            people = List.copyOf(people);
        }
    }

    /** The one who leaves has signed; relief has to sign too. */
    record HandoverOffered(PostId post, PersonId by, List<HandoverItem> items, String note, Instant at)
            implements ShiftEvent {
        public HandoverOffered {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** Both have signed 交接班. */
    record HandedOver(PostId post, PersonId by, PersonId to, List<HandoverItem> items, String note, Instant at)
            implements ShiftEvent {
        public HandedOver {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /** Relief answers without the other signature, in an emergency. */
    record DutyTakenOver(PostId post, PersonId by, String reason, Instant at) implements ShiftEvent {}
}
