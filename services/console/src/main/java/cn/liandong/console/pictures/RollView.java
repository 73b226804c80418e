package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.EachPersonEvent.PersonAcknowledged;
import cn.liandong.contracts.response.EachPersonEvent.PersonRelieved;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.time.Instant;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Of an alert that each person acknowledges 逐人签收: who has, and who was told and has not.
 *
 * @param received in their order, each person once
 */
record RollView(PVector<Received> received, PVector<SeatedPerson> missing) {
    static final RollView EMPTY = new RollView(TreePVector.empty(), TreePVector.empty());

    /** Who has, and when. */
    record Received(SeatedPerson by, Instant at) {}

    RollView withAlerted(SeatedPerson seat) {
        return missing.contains(seat) || has(seat.person()) ? this : new RollView(received, missing.plus(seat));
    }

    RollView with(EachPersonEvent event) {
        var seat = new SeatedPerson(event.post(), event.person());
        return switch (event) {
            case PersonAcknowledged by when has(by.person()) -> this;
            case PersonAcknowledged by ->
                new RollView(
                        received.plus(new Received(seat, by.at())),
                        TreePVector.from(missing.stream()
                                .filter(one -> !one.person().equals(by.person()))
                                .toList()));
            case PersonRelieved _ -> new RollView(received, missing.minus(seat));
        };
    }

    boolean names(PersonId person) {
        return has(person) || missing.stream().anyMatch(seat -> seat.person().equals(person));
    }

    boolean names(PostId post) {
        return received.stream().anyMatch(one -> one.by().post().equals(post))
                || missing.stream().anyMatch(seat -> seat.post().equals(post));
    }

    private boolean has(PersonId person) {
        return received.stream().anyMatch(one -> one.by().person().equals(person));
    }
}
