package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.EachPersonEvent.PersonAcknowledged;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Roll;
import cn.liandong.dispatch.alerts.AcknowledgementPolicies.Asked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides an acknowledgement 签收: it stops that alert only. The first one counts, or the last of those who each have to; a
 * repeat of the same person adds nothing.
 */
public final class AcknowledgementDecider {
    private AcknowledgementDecider() {}

    public static Decision<ResponseEvent> decide(
            Moment moment, AcknowledgeAlert command, Alerts alerts, DispatchView view) {
        var alert = alerts.find(command.alert());
        var asked = new Asked(command, moment.actor(), alert, person(moment, command, alert, view));
        for (var policy : AcknowledgementPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        // The rules above refuse without an alert or a post, and without a name where each person has to.
        return acknowledge(
                moment,
                Objects.requireNonNull(alert),
                Objects.requireNonNull(moment.actor().post()),
                asked.person());
    }

    private static Decision<ResponseEvent> acknowledge(
            Moment moment, Alert alert, PostId post, @Nullable PersonId person) {
        var roll = alert.roll();
        if (roll != null) {
            return acknowledgeByName(moment, alert, roll, post, Objects.requireNonNull(person));
        }
        var receipt = alert.receipt();
        if (receipt != null) {
            return Decision.accepted(List.of(), facts(receipt));
        }
        return Decision.accepted(
                List.of(acknowledged(moment, alert, post, person)),
                facts(new Alert.Receipt(post, person, moment.now())));
    }

    private static Decision<ResponseEvent> acknowledgeByName(
            Moment moment, Alert alert, Roll roll, PostId post, PersonId person) {
        var before = roll.of(person);
        var receipt = alert.receipt();
        if (before != null) {
            return Decision.accepted(List.of(), facts(new Alert.Receipt(before.post(), person, before.at())));
        }
        if (receipt != null) {
            return Decision.accepted(List.of(), facts(receipt));
        }
        var events = new ArrayList<ResponseEvent>();
        events.add(new PersonAcknowledged(alert.id(), alert.incident(), post, person, moment.now()));
        if (roll.isCompleteWith(person)) {
            events.add(acknowledged(moment, alert, post, person));
        }
        return Decision.accepted(events, facts(new Alert.Receipt(post, person, moment.now())));
    }

    private static AlertAcknowledged acknowledged(Moment moment, Alert alert, PostId post, @Nullable PersonId person) {
        return new AlertAcknowledged(alert.id(), alert.incident(), post, person, moment.now());
    }

    private static @Nullable PersonId person(
            Moment moment, AcknowledgeAlert command, @Nullable Alert alert, DispatchView view) {
        var actor = moment.actor();
        var post = actor.post();
        var given = command.person() != null ? command.person() : actor.person();
        if (given != null || alert == null || post == null) {
            return given;
        }
        var told = onlyOne(alert.alertedAt(post));
        return told != null ? told : onlyOne(view.peopleAt(post, moment.now()));
    }

    /** A name is written down only where no other could be meant. */
    private static @Nullable PersonId onlyOne(Collection<PersonId> people) {
        return people.size() == 1 ? people.iterator().next() : null;
    }

    private static Map<String, String> facts(Alert.Receipt receipt) {
        var facts = new HashMap<String, String>();
        facts.put("acknowledgedBy", receipt.post().value());
        facts.put("acknowledgedAt", instant(receipt.at()));
        if (receipt.person() != null) {
            facts.put("person", receipt.person().value());
        }
        return facts;
    }

    private static String instant(Instant at) {
        return at.toString();
    }
}
