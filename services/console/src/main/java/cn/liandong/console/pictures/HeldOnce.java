package cn.liandong.console.pictures;

import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationUnknown;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Makes a picture that was read from JSON hold once what is equal, as the fold does: there every line brought ids, a subject
 * and a plan of its own, and the whole takes twice the memory. It reads the same before and after.
 */
final class HeldOnce {
    private final Map<Object, Object> held = new HashMap<>();

    /** What of the picture is written more than once: alerts, notifications and the lines of incidents. */
    static Draft in(Picture picture) {
        var once = new HeldOnce();
        var draft = new Draft(picture);
        var incidents = new HashMap<>(picture.incidents());
        incidents.replaceAll((id, view) -> {
            once.of(view.opened());
            return view;
        });
        var alerts = new HashMap<>(picture.alerts());
        alerts.replaceAll((id, alert) -> once.alert(alert));
        var notifications = new HashMap<>(picture.notifications());
        notifications.replaceAll((id, notification) -> once.notification(notification));
        incidents.replaceAll((id, view) -> once.incident(view));
        draft.alerts = HashTreePMap.from(alerts);
        draft.notifications = HashTreePMap.from(notifications);
        draft.incidents = HashTreePMap.from(incidents);
        return draft;
    }

    /** The first that was equal to it. */
    @SuppressWarnings("unchecked") // What is equal is of one record.
    private <T extends @Nullable Object> T of(T value) {
        if (value == null) {
            return value;
        }
        var first = held.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }

    private AlertView alert(AlertView view) {
        var began = view.began();
        return new AlertView(
                of(new AlertBegan(
                        of(began.alert()),
                        of(began.incident()),
                        of(began.post()),
                        of(began.organization()),
                        began.reason(),
                        of(began.subject()),
                        of(began.plan()))),
                view.round(),
                view.step(),
                view.nextDueAt(),
                all(view.alerted()),
                of(view.acknowledged()));
    }

    private NotificationView notification(NotificationView view) {
        return new NotificationView(
                of(view.id()),
                of(view.alert()),
                of(view.incident()),
                of(view.person()),
                of(view.post()),
                view.channel(),
                view.state(),
                view.attempt(),
                view.at(),
                view.code());
    }

    private IncidentView incident(IncidentView view) {
        var lines = new HashMap<>(view.lines());
        lines.replaceAll(
                (journal, all) -> TreePVector.from(all.stream().map(this::line).toList()));
        return new IncidentView(
                of(view.id()),
                view.opened(),
                view.ordinal(),
                view.reports(),
                view.alertedOrganizations(),
                all(view.alerts()),
                all(view.notifications()),
                HashTreePMap.from(lines));
    }

    private <T> PVector<T> all(PVector<T> values) {
        return TreePVector.from(values.stream().map(this::of).toList());
    }

    private Line line(Line line) {
        return new Line(
                of(line.journal()),
                line.sequence(),
                line.index(),
                of(line.at()),
                of(line.actor()),
                event(line.event()),
                of(line.post()),
                of(line.person()),
                line.channel());
    }

    private Object event(Object event) {
        return switch (event) {
            case ReportLinked e -> new ReportLinked(of(e.incident()), of(e.report()), of(e.receivedAt()), e.warnings());
            case StepTaken e ->
                new StepTaken(
                        of(e.alert()),
                        of(e.incident()),
                        e.round(),
                        e.step(),
                        of(e.dueAt()),
                        of(e.doneAt()),
                        e.latenessMillis(),
                        e.reason(),
                        of(e.nextDueAt()));
            case PersonAlerted e ->
                new PersonAlerted(
                        of(e.alert()),
                        of(e.incident()),
                        e.round(),
                        e.step(),
                        of(e.person()),
                        of(e.post()),
                        of(e.subject()));
            case NotificationSending e ->
                new NotificationSending(
                        of(e.notification()),
                        of(e.alert()),
                        of(e.incident()),
                        of(e.person()),
                        of(e.post()),
                        e.channel(),
                        e.attempt(),
                        e.repeat(),
                        e.round(),
                        e.step(),
                        of(e.subject()));
            case NotificationSent e ->
                new NotificationSent(of(e.notification()), of(e.alert()), e.attempt(), of(e.at()));
            case NotificationFailed e ->
                new NotificationFailed(of(e.notification()), of(e.alert()), e.attempt(), of(e.code()), e.retryAt());
            case NotificationUnknown e -> new NotificationUnknown(of(e.notification()), of(e.alert()), e.attempt());
            case NotificationSuppressed e ->
                new NotificationSuppressed(of(e.notification()), of(e.alert()), of(e.person()), of(e.code()));
            default -> of(event);
        };
    }
}
