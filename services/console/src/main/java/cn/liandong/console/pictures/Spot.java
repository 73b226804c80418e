package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.notifications.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where in the journals an event stands, and who acted when. */
record Spot(String journal, long sequence, int index, Instant at, Actor actor) {

    Line line(Object event) {
        return line(event, null, null, null);
    }

    Line line(Object event, @Nullable PostId post, @Nullable PersonId person, @Nullable Channel channel) {
        // Most actors are the one of deadlines and followers: share it, so that a line does not hold its own.
        return new Line(
                journal,
                sequence,
                index,
                at,
                actor.equals(Actor.SYSTEM) ? Actor.SYSTEM : actor,
                event,
                post,
                person,
                channel);
    }
}
