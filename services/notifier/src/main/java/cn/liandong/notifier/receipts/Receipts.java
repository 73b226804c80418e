package cn.liandong.notifier.receipts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.NotificationId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Which receipts have come of the notifications of alerts that run. Of an alert that ended nothing is kept: a receipt that
 * comes twice is then told by the id of its command.
 */
public record Receipts(PMap<AlertId, PMap<NotificationId, PSet<Kind>>> alerts) {
    /** The receipts that count once for each notification. */
    public enum Kind {
        DELIVERED,
        UNDELIVERED,
        SHOWN
    }

    public static final Receipts NONE = new Receipts(HashTreePMap.empty());

    boolean has(AlertId alert, NotificationId notification, Kind kind) {
        return of(alert).getOrDefault(notification, HashTreePSet.empty()).contains(kind);
    }

    Receipts with(AlertId alert, NotificationId notification, Kind kind) {
        var known = of(alert).getOrDefault(notification, HashTreePSet.empty());
        return new Receipts(alerts.plus(alert, of(alert).plus(notification, known.plus(kind))));
    }

    Receipts without(AlertId alert) {
        return new Receipts(alerts.minus(alert));
    }

    private PMap<NotificationId, PSet<Kind>> of(AlertId alert) {
        return alerts.getOrDefault(alert, HashTreePMap.empty());
    }
}
