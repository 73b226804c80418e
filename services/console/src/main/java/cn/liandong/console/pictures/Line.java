package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import cn.liandong.contracts.response.ResponseEvent.RuleAlertedNobody;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's timeline: an event, with whom it was about.
 *
 * @param sequence of the entry in its journal
 * @param index of the event in its entry
 * @param event of any of the families that the console follows
 */
record Line(
        String journal,
        long sequence,
        int index,
        Instant at,
        Actor actor,
        Object event,
        @Nullable PostId post,
        @Nullable PersonId person,
        @Nullable Channel channel) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Line takenUp(LineRecord record) {
        return record.line();
    }

    /** What it is as JSON: there an event says to which family it belongs. */
    @JsonValue
    LineRecord laidDown() {
        return LineRecord.of(this);
    }

    String id() {
        return journal + "/" + sequence + "/" + index;
    }

    boolean names(PersonId someone) {
        return someone.equals(person)
                || someone.equals(actor.person())
                || (event instanceof StepTaken step && step.missing().contains(someone));
    }

    boolean names(PostId somewhere) {
        return somewhere.equals(post)
                || somewhere.equals(actor.post())
                || (event instanceof RuleAlertedNobody nobody && nobody.posts().contains(somewhere))
                || (event instanceof IncidentClaimed claimed && somewhere.equals(claimed.takenFrom()));
    }
}
