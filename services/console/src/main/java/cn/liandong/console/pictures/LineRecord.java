package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.response.ResponseEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line as it is laid down: its event stands under the family that it is read as; in one of the three. */
record LineRecord(
        String journal,
        long sequence,
        int index,
        Instant at,
        @Nullable Actor actor,
        @Nullable IncidentEvent incident,
        @Nullable ResponseEvent response,
        @Nullable NotificationEvent notification,
        @Nullable PostId post,
        @Nullable PersonId person,
        @Nullable Channel channel) {

    static LineRecord of(Line line) {
        var event = line.event();
        if (!(event instanceof IncidentEvent || event instanceof ResponseEvent || event instanceof NotificationEvent)) {
            throw new IllegalStateException("a line of a %s cannot be laid down: give its family a place in LineRecord"
                    .formatted(event.getClass().getName()));
        }
        return new LineRecord(
                line.journal(),
                line.sequence(),
                line.index(),
                line.at(),
                // Most lines are of deadlines and followers, and the whole is half as long without saying so each time.
                line.actor().equals(Actor.SYSTEM) ? null : line.actor(),
                event instanceof IncidentEvent one ? one : null,
                event instanceof ResponseEvent one ? one : null,
                event instanceof NotificationEvent one ? one : null,
                line.post(),
                line.person(),
                line.channel());
    }

    Line line() {
        return new Line(
                journal, sequence, index, at, actor == null ? Actor.SYSTEM : actor, event(), post, person, channel);
    }

    private Object event() {
        if (incident != null) {
            return incident;
        }
        if (response != null) {
            return response;
        }
        if (notification != null) {
            return notification;
        }
        throw new IllegalArgumentException("the line %s/%d/%d has no event".formatted(journal, sequence, index));
    }
}
