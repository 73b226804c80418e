package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Decides which alerts end with a drill that goes on no more. */
public final class SettlingDecider {
    private SettlingDecider() {}

    /**
     * All that wait for anybody.
     *
     * @param waits whether something still falls due of it, as of one that was acknowledged and nothing has followed
     */
    public static List<ResponseEvent> settle(
            IncidentId incident, Instant now, Alerts alerts, Predicate<AlertId> waits) {
        return alerts.of(incident).stream()
                .filter(alert -> alert.isOpen() || waits.test(alert.id()))
                .<ResponseEvent>map(alert -> new AlertSettled(alert.id(), incident, now))
                .toList();
    }
}
