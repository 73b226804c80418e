package cn.liandong.notifier.receipts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Which receipts have come of the notifications of alerts that run. Of an alert that ended nothing is kept: a receipt that
 * comes twice is then told by the id of its command.
 *
 * @param bundles what else was told by a call, by the notification that a provider knows it by
 */
public record Receipts(
        PMap<AlertId, PMap<NotificationId, PSet<Kind>>> alerts,
        PMap<NotificationId, PVector<NotificationSending>> bundles) {
    /** The receipts that count once for each notification. */
    public enum Kind {
        DELIVERED,
        UNDELIVERED,
        SHOWN
    }

    public static final Receipts NONE = new Receipts(HashTreePMap.empty(), HashTreePMap.empty());

    boolean has(AlertId alert, NotificationId notification, Kind kind) {
        return of(alert).getOrDefault(notification, HashTreePSet.empty()).contains(kind);
    }

    Receipts with(AlertId alert, NotificationId notification, Kind kind) {
        var known = of(alert).getOrDefault(notification, HashTreePSet.empty());
        return new Receipts(alerts.plus(alert, of(alert).plus(notification, known.plus(kind))), bundles);
    }

    Receipts without(AlertId alert) {
        var left = bundles;
        for (var bundle : bundles.entrySet()) {
            var others = TreePVector.from(bundle.getValue().stream()
                    .filter(one -> !one.alert().equals(alert))
                    .toList());
            if (others.isEmpty()) {
                left = left.minus(bundle.getKey());
            } else if (others.size() < bundle.getValue().size()) {
                left = left.plus(bundle.getKey(), others);
            }
        }
        return new Receipts(alerts.minus(alert), left);
    }

    /** With one that another's call tells. */
    Receipts with(NotificationId bundle, NotificationSending member) {
        var others = with(bundle).stream()
                .filter(one -> !one.notification().equals(member.notification()))
                .toList();
        return new Receipts(
                alerts, bundles.plus(bundle, TreePVector.from(others).plus(member)));
    }

    /** What else the call told. */
    List<NotificationSending> with(NotificationId bundle) {
        return bundles.getOrDefault(bundle, TreePVector.empty());
    }

    private PMap<NotificationId, PSet<Kind>> of(AlertId alert) {
        return alerts.getOrDefault(alert, HashTreePMap.empty());
    }
}
