package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.DispatchCommand.StandDownAlert;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides that nobody has to acknowledge an alert any more: it stops that alert only, and the first one counts. */
public final class StandDownDecider {
    private StandDownDecider() {}

    /**
     * Decides who may, and that the first one counts.
     *
     * @param isOfTheCity whether the actor is an officer of the city's duty room
     */
    public static Decision<ResponseEvent> decide(
            Moment moment, StandDownAlert command, boolean isOfTheCity, Alerts alerts) {
        var asked = new StandDownPolicies.Asked(isOfTheCity, alerts.find(command.alert()));
        for (var policy : StandDownPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(command));
            }
        }
        // The rules above refuse without an alert, and whoever is of the city has a post.
        var alert = Objects.requireNonNull(asked.alert());
        var before = alert.stoodDown();
        if (before != null) {
            return Decision.accepted(List.of(), facts(before));
        }
        var by = new Alert.Receipt(
                Objects.requireNonNull(moment.actor().post()), moment.actor().person(), moment.now());
        return Decision.accepted(
                List.of(new AlertStoodDown(
                        alert.id(), alert.incident(), command.reason(), by.post(), by.person(), by.at())),
                facts(by));
    }

    private static Map<String, String> facts(Alert.Receipt by) {
        return Map.of("stoodDownBy", by.post().value(), "stoodDownAt", by.at().toString());
    }
}
