package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.dispatch.Roll;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * One alert: an incident, or a matter within it, that a post must know of.
 *
 * @param post the alerted post
 * @param matter null where it is about the incident itself
 * @param alerted who was told so far, by the post they were told at
 * @param roll who of them has acknowledged, where each person has to; null where one of a post is enough
 * @param receipt null while nobody has acknowledged, or not everybody who has to; and again when it was raised again
 * @param stoodDown who said that nobody has to acknowledge; null while somebody has to
 * @param settledAt since when its matter is over; null while it is not
 */
public record Alert(
        AlertId id,
        IncidentId incident,
        PostId post,
        @Nullable AlertMatter matter,
        PMap<PostId, PSet<PersonId>> alerted,
        @Nullable Roll roll,
        @Nullable Receipt receipt,
        @Nullable Receipt stoodDown,
        @Nullable Instant settledAt) {

    /** Who said so, at which post, and when. */
    public record Receipt(PostId post, @Nullable PersonId person, Instant at) {}

    static Alert begun(AlertBegan began) {
        return new Alert(
                began.alert(),
                began.incident(),
                began.post(),
                began.subject().matter(),
                HashTreePMap.empty(),
                began.plan().isForEachPerson() ? Roll.EMPTY : null,
                null,
                null,
                null);
    }

    /** Whether somebody still has to acknowledge it. */
    public boolean isOpen() {
        return receipt == null && stoodDown == null && settledAt == null;
    }

    /** Whether this post may acknowledge: it must know, or was told on the way. */
    public boolean reached(@Nullable PostId asking) {
        return asking != null && (asking.equals(post) || alerted.containsKey(asking));
    }

    /** Whether this very person was told at that post. */
    boolean hasTold(@Nullable PostId at, @Nullable PersonId person) {
        return at != null && person != null && alertedAt(at).contains(person);
    }

    /** Who was told at that post. */
    public PSet<PersonId> alertedAt(PostId at) {
        return alerted.getOrDefault(at, HashTreePSet.empty());
    }

    Alert told(PostId at, PersonId person) {
        return with(
                alerted.plus(at, alertedAt(at).plus(person)),
                roll == null ? null : roll.told(new SeatedPerson(at, person)),
                receipt,
                stoodDown,
                settledAt);
    }

    Alert with(EachPersonEvent event) {
        return with(alerted, roll == null ? null : roll.with(event), receipt, stoodDown, settledAt);
    }

    Alert acknowledged(Receipt by) {
        return with(alerted, roll, by, stoodDown, settledAt);
    }

    /** Whoever has acknowledged has to again. */
    Alert raisedAgain() {
        return with(alerted, roll == null ? null : Roll.EMPTY, null, stoodDown, settledAt);
    }

    Alert stoodDown(Receipt by) {
        return with(alerted, roll, receipt, by, settledAt);
    }

    Alert settled(Instant at) {
        return with(alerted, roll, receipt, stoodDown, at);
    }

    private Alert with(
            PMap<PostId, PSet<PersonId>> told,
            @Nullable Roll called,
            @Nullable Receipt received,
            @Nullable Receipt left,
            @Nullable Instant settled) {
        return new Alert(id, incident, post, matter, told, called, received, left, settled);
    }
}
