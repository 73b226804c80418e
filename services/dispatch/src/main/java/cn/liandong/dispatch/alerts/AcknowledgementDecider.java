package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.dispatch.DispatchView;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides an acknowledgement 签收: it stops that alert only, and the first one counts. */
public final class AcknowledgementDecider {
    private AcknowledgementDecider() {}

    public static Decision<ResponseEvent> decide(
            Moment moment, AcknowledgeAlert command, Alerts alerts, DispatchView view) {
        var alert = alerts.find(command.alert());
        for (var policy : AcknowledgementPolicies.all()) {
            if (policy.refuses().refuses(alert, moment.actor())) {
                return Decision.refused(policy.code(), policy.says().says(command, moment.actor()));
            }
        }
        // The rules above refuse without an alert or a post.
        return acknowledge(
                moment,
                Objects.requireNonNull(alert),
                Objects.requireNonNull(moment.actor().post()),
                view);
    }

    private static Decision<ResponseEvent> acknowledge(Moment moment, Alert alert, PostId post, DispatchView view) {
        var receipt = alert.receipt();
        if (receipt != null) {
            return Decision.accepted(List.of(), facts(receipt));
        }
        var person = person(moment, alert, post, view);
        return Decision.accepted(
                List.of(new AlertAcknowledged(alert.id(), alert.incident(), post, person, moment.now())),
                facts(new Alert.Receipt(post, person, moment.now())));
    }

    private static @Nullable PersonId person(Moment moment, Alert alert, PostId post, DispatchView view) {
        if (moment.actor().person() != null) {
            return moment.actor().person();
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
