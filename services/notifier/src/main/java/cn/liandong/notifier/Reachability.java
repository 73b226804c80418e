package cn.liandong.notifier;

import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationReplied;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.notifier.receipts.DisabledChannelDecider;
import cn.liandong.notifier.receipts.DisabledChannelDecider.Contact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds to what was decided what it shows of people's contacts: in the same entry, so that nobody sees one without the other. */
final class Reachability {
    private Reachability() {}

    static List<NotificationEvent> after(
            List<NotificationEvent> decided, Instant now, NotifierState state, NotifierView view) {
        var all = new ArrayList<>(decided);
        var disabled = state.disabled();
        for (var event : decided) {
            var contact = contact(event, state, view);
            if (contact != null) {
                for (var found : DisabledChannelDecider.found(event, contact, now, disabled)) {
                    disabled = DisabledChannelDecider.evolve(disabled, found);
                    all.add(found);
                }
            }
        }
        return List.copyOf(all);
    }

    private static @Nullable Contact contact(NotificationEvent event, NotifierState state, NotifierView view) {
        return switch (event) {
            case NotificationReplied replied ->
                replied.person() == null || replied.channel() == null
                        ? null
                        : contact(replied.person(), replied.channel(), view);
            case NotificationFailed failed -> contact(failed.notification(), state, view);
            case NotificationSent sent -> contact(sent.notification(), state, view);
            default -> null;
        };
    }

    private static @Nullable Contact contact(NotificationId notification, NotifierState state, NotifierView view) {
        var attempt = state.attempts().find(notification);
        // An office is nobody on duty: what is wrong with its contacts is told with the report.
        return attempt == null || attempt.latest().document() != null
                ? null
                : contact(attempt.latest().person(), attempt.latest().channel(), view);
    }

    private static Contact contact(PersonId person, Channel channel, NotifierView view) {
        return new Contact(person, channel, view.of(person), one -> view.since(person, one));
    }
}
