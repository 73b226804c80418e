package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.DispatchCommand.StandDownAlert;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.StandDownReason;
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
        var asked = new StandDownPolicies.Asked(command, isOfTheCity, alerts.find(command.alert()));
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
        return Decision.accepted(List.of(stoodDown(alert, command.reason(), by)), facts(by));
    }

    /** What the end of an incident leaves nobody to acknowledge. */
    public static List<ResponseEvent> close(IncidentClosed closed, Alerts alerts) {
        var by = new Alert.Receipt(closed.post(), closed.person(), closed.at());
        return alerts.of(closed.incident()).stream()
                .filter(alert -> alert.stoodDown() == null)
                .<ResponseEvent>map(alert -> stoodDown(alert, StandDownReason.INCIDENT_CLOSED, by))
                .toList();
    }

    private static AlertStoodDown stoodDown(Alert alert, StandDownReason reason, Alert.Receipt by) {
        return new AlertStoodDown(alert.id(), alert.incident(), reason, by.post(), by.person(), by.at());
    }

    private static Map<String, String> facts(Alert.Receipt by) {
        return Map.of("stoodDownBy", by.post().value(), "stoodDownAt", by.at().toString());
    }
}
