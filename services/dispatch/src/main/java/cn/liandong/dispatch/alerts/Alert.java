package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * One alert: an incident that a post must know of.
 *
 * @param post the alerted post
 * @param alerted who was told so far, by the post they were told at
 * @param receipt null while nobody has acknowledged, and again when nothing followed and it was raised again
 * @param stoodDown who said that nobody has to acknowledge; null while somebody has to
 */
public record Alert(
        AlertId id,
        IncidentId incident,
        PostId post,
        PMap<PostId, PSet<PersonId>> alerted,
        @Nullable Receipt receipt,
        @Nullable Receipt stoodDown) {

    /** Who said so, at which post, and when. */
    public record Receipt(PostId post, @Nullable PersonId person, Instant at) {}

    static Alert begun(AlertId id, IncidentId incident, PostId post) {
        return new Alert(id, incident, post, HashTreePMap.empty(), null, null);
    }

    /** Whether this post may acknowledge: it must know, or was told on the way. */
    public boolean reached(@Nullable PostId asking) {
        return asking != null && (asking.equals(post) || alerted.containsKey(asking));
    }

    PSet<PersonId> alertedAt(PostId at) {
        return alerted.getOrDefault(at, HashTreePSet.empty());
    }

    Alert told(PostId at, PersonId person) {
        return new Alert(id, incident, post, alerted.plus(at, alertedAt(at).plus(person)), receipt, stoodDown);
    }

    Alert acknowledged(Receipt by) {
        return new Alert(id, incident, post, alerted, by, stoodDown);
    }

    Alert raisedAgain() {
        return new Alert(id, incident, post, alerted, null, stoodDown);
    }

    Alert stoodDown(Receipt by) {
        return new Alert(id, incident, post, alerted, receipt, by);
    }
}
