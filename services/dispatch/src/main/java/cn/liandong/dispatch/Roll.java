package cn.liandong.dispatch;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.AlertRoll;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.EachPersonEvent.PersonAcknowledged;
import cn.liandong.contracts.response.EachPersonEvent.PersonRelieved;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Of an alert that each person acknowledges 逐人签收: who has since it began or was raised again, and who was told and has not.
 *
 * @param received in their order, each person once
 */
public record Roll(PVector<Received> received, PVector<SeatedPerson> missing) {
    public static final Roll EMPTY = new Roll(TreePVector.empty(), TreePVector.empty());

    /** Who has acknowledged, at which post, and when. */
    public record Received(PostId post, PersonId person, Instant at) {}

    /** When this person acknowledged; null where it has not. */
    public @Nullable Received of(PersonId person) {
        return received.stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElse(null);
    }

    /** Who has not, each once. */
    public List<PersonId> missingPeople() {
        return missing.stream().map(SeatedPerson::person).distinct().toList();
    }

    /** Whether nobody is left, once this person has acknowledged. */
    public boolean isCompleteWith(PersonId person) {
        return missing.stream().allMatch(seat -> seat.person().equals(person));
    }

    public Roll told(SeatedPerson seat) {
        return missing.contains(seat) || of(seat.person()) != null ? this : new Roll(received, missing.plus(seat));
    }

    /** How far it is, for whoever is told. */
    public AlertRoll counted() {
        return new AlertRoll(received.size() + missingPeople().size(), received.size());
    }

    /** Folds what concerns one person. */
    public Roll with(EachPersonEvent event) {
        return switch (event) {
            case PersonAcknowledged by -> of(by.person()) == null ? acknowledged(by) : this;
            case PersonRelieved by -> relieved(new SeatedPerson(by.post(), by.person()));
        };
    }

    public Roll relieved(SeatedPerson seat) {
        return new Roll(received, missing.minus(seat));
    }

    private Roll acknowledged(PersonAcknowledged by) {
        return new Roll(
                received.plus(new Received(by.post(), by.person(), by.at())),
                TreePVector.from(missing.stream()
                        .filter(seat -> !seat.person().equals(by.person()))
                        .toList()));
    }
}
