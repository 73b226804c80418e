package cn.liandong.roster.shifts;

import cn.liandong.contracts.duty.HandoverItem;
import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * The shift that is to take over at a post.
 *
 * @param shift when it begins or began
 * @param people who are to come; empty while it has not begun and somebody came early
 * @param until when it ends; null while it has not begun
 * @param signedOn who has come
 * @param offer what the one who leaves has signed; null while nobody has
 * @param handedOver whether both have signed, or relief took over: whoever sat there before may leave
 */
public record Relief(
        Instant shift,
        List<PersonId> people,
        @Nullable Instant until,
        PSet<PersonId> signedOn,
        @Nullable Offer offer,
        boolean handedOver) {

    /** What the one who leaves has signed. */
    public record Offer(PersonId by, List<HandoverItem> items, String note) {
        public Offer {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    static Relief early(Instant shift) {
        return new Relief(shift, List.of(), null, HashTreePSet.empty(), null, false);
    }

    /** Whether the shift is under way. */
    public boolean hasBegun() {
        return until != null;
    }

    /** Who was to come and has not. */
    public List<PersonId> missing() {
        return people.stream().filter(person -> !signedOn.contains(person)).toList();
    }

    /** Who has come and is to come: the roster may have changed since somebody signed on. */
    List<PersonId> came() {
        return hasBegun() ? people.stream().filter(signedOn::contains).toList() : List.copyOf(signedOn);
    }

    Relief begun(List<PersonId> relief, Instant end) {
        return new Relief(shift, relief, end, signedOn, offer, handedOver);
    }

    Relief with(PersonId person) {
        return new Relief(shift, people, until, signedOn.plus(person), offer, handedOver);
    }

    Relief with(Offer made) {
        return new Relief(shift, people, until, signedOn, made, handedOver);
    }

    Relief done() {
        return new Relief(shift, people, until, signedOn, null, true);
    }
}
