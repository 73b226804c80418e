package cn.liandong.console.feeds;

import cn.liandong.console.feeds.Frames.Reason;
import cn.liandong.console.pictures.Changed;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.pictures.PictureFold;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The picture of one jurisdiction, its last changes, and who is told of the next. The fold's thread and the viewers' meet
 * here; encoding a snapshot never holds up the fold.
 */
final class Feed {
    /** A snapshot may be sent again for so many changes, followed by those changes. */
    private static final int SNAPSHOT_REUSED_FOR = 200;

    /** Even a scope that sees nothing of them is told where it stands after so many changes. */
    private static final int SILENT_CHANGES = 500;

    private final String run;
    private final ChangeRing ring;
    private final Map<String, Viewership> viewerships = new HashMap<>();
    private Picture picture;
    private long index;
    private long told;
    private long laidTold;
    private boolean looked;
    private Stand stand = Stand.NOWHERE;

    /**
     * @param run names this process in tokens
     * @param kept how many changes can be resumed
     */
    Feed(String run, int kept, Picture begun) {
        this.run = run;
        this.ring = new ChangeRing(kept);
        this.picture = begun;
    }

    synchronized Picture picture() {
        return picture;
    }

    /**
     * A journal's entry was folded.
     *
     * @param answers whether somebody may wait for it
     * @param knownUpTo every record beside the journals up to this time, epoch milliseconds, is folded
     */
    synchronized void entry(String journal, long sequence, boolean answers, Changed changed, long knownUpTo) {
        publish(journal, sequence, answers, changed, knownUpTo);
    }

    /**
     * A record beside the journals was folded.
     *
     * @param at the broker's time of it, epoch milliseconds
     */
    synchronized void told(String topic, long at, Changed changed, long knownUpTo) {
        told = Math.max(told, at);
        publish(topic, at, false, changed, knownUpTo);
    }

    /**
     * Folds what is known of a person; null erases it. Where it is only told again, nothing changes: whoever may resume here
     * knows it, and everybody else is sent everything. Otherwise a start would walk through the whole picture for each
     * person, and send much of it to every page once more.
     *
     * @param at the broker's time of it, epoch milliseconds
     */
    synchronized void person(PersonId id, @Nullable PersonRecord record, long at, long knownUpTo) {
        if (at <= laidTold && !looked) {
            picture = PictureFold.toldAgain(picture, id, record);
        } else {
            told(Topics.PEOPLE, at, PictureFold.person(picture, id, record), knownUpTo);
        }
    }

    /**
     * This process says something of itself: it moves no stand, for no other process knows of it.
     *
     * @param at epoch milliseconds
     */
    synchronized void own(long at, Changed changed, long knownUpTo) {
        publish(Change.OWN, at, false, changed, knownUpTo);
    }

    /** What is laid down of it. */
    synchronized Pictures.LaidDown laidDown() {
        return new Pictures.LaidDown(PictureFold.laidDown(picture), told);
    }

    /**
     * Stands where it was laid down. What happened before is in no change here: whoever knows less than all of it is sent
     * everything, as is who looks already.
     */
    synchronized void takeUp(Pictures.LaidDown laid, long knownUpTo) {
        picture = PictureFold.takenUp(laid.picture(), picture);
        laidTold = laid.told();
        told = Math.max(told, laidTold);
        stand = Stand.of(picture, told);
        index++;
        ring.beginAfter(index, stand);
        viewerships.values().forEach(viewership -> viewership.tell(index, whole(viewership.scope(), knownUpTo)));
    }

    private List<String> whole(Scope scope, long knownUpTo) {
        return encoded(scope, new Whole(picture, index, token(scope, index, stand, knownUpTo)))
                .frames(Reason.TOKEN_TOO_OLD);
    }

    private static Snapshot encoded(Scope scope, Whole whole) {
        var items = Frames.items(whole.picture(), Selection.whole(scope, whole.picture()), scope);
        return new Snapshot(whole.index(), whole.token(), Frames.parts(items));
    }

    private void publish(String journal, long sequence, boolean answers, Changed changed, long knownUpTo) {
        picture = changed.picture();
        stand = Stand.of(picture, told);
        if (changed.isNothing() && !answers) {
            return;
        }
        index++;
        var change = new Change(
                index,
                journal,
                sequence,
                answers,
                stand,
                knownUpTo,
                changed.touched(),
                changed.removed(),
                changed.revealed());
        ring.add(change);
        viewerships.values().forEach(viewership -> send(viewership, change));
    }

    private void send(Viewership viewership, Change change) {
        if (viewership.isEmpty()) {
            return;
        }
        var frames =
                encode(viewership.scope(), List.of(change), picture, index - viewership.toldIndex() >= SILENT_CHANGES);
        if (!frames.isEmpty()) {
            viewership.tell(index, frames);
        }
    }

    /** Frames for these changes; where one needs several, only the last carries the token after it. */
    private List<String> encode(Scope scope, List<Change> changes, Picture at, boolean sayWhereAtLeast) {
        var frames = new ArrayList<String>();
        var chosen = Selection.of(scope, changes, at);
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            boolean last = i == changes.size() - 1;
            if (chosen.get(i).isEmpty() && !change.answers() && !(last && sayWhereAtLeast)) {
                continue;
            }
            var items = new ArrayList<>(Frames.items(at, chosen.get(i).shown(), scope));
            items.addAll(Frames.gone(chosen.get(i).gone()));
            var parts = Frames.parts(items);
            for (int part = 0; part < parts.size(); part++) {
                var token = part == parts.size() - 1
                        ? token(scope, change.index(), change.after(), change.knownUpTo())
                        : token(scope, change.index() - 1, Stand.NOWHERE, 0);
                frames.add(Frames.change(token, change.journal(), change.sequence(), parts.get(part)));
            }
        }
        return frames;
    }

    /** What a viewer is sent first; from here on it is offered every change after it. */
    List<String> open(Subscriber subscriber, Scope scope, @Nullable String token, long knownUpTo) {
        Viewership viewership;
        Whole whole;
        List<Change> missed;
        synchronized (this) {
            looked = true;
            viewership = viewerships.computeIfAbsent(scope.key(), key -> new Viewership(scope, index));
            viewership.add(subscriber);
            whole = new Whole(picture, index, token(scope, index, stand, knownUpTo));
            missed = token == null ? null : missed(scope, token);
        }
        if (missed == null) {
            return snapshot(viewership, token == null ? Reason.FIRST : reason(scope, token), whole);
        }
        var frames = new ArrayList<String>();
        frames.add(
                Frames.resumed(missedIndeed(missed, token), missed.isEmpty() || token == null ? whole.token() : token));
        frames.addAll(encode(scope, missed, whole.picture(), true));
        return frames;
    }

    /** How many changes the viewer did not have; others are sent again only because another process folded them later. */
    private static int missedIndeed(List<Change> missed, @Nullable String text) {
        var token = text == null ? null : ResumeToken.decode(text);
        return token == null
                ? missed.size()
                : (int) missed.stream()
                        .filter(change -> !token.stand().knows(change))
                        .count();
    }

    synchronized void leave(Subscriber subscriber, Scope scope) {
        var viewership = viewerships.get(scope.key());
        if (viewership != null) {
            viewership.remove(subscriber);
            if (viewership.isEmpty()) {
                viewerships.remove(scope.key());
            }
        }
    }

    /** A picture, where it stands, and how a viewer of the scope calls that. */
    private record Whole(Picture picture, long index, String token) {}

    private @Nullable List<Change> missed(Scope scope, String text) {
        var token = ResumeToken.decode(text);
        if (token == null || !isOurs(scope, token)) {
            return null;
        }
        return token.run().equals(run) ? ring.after(token.index()) : withOwn(ring.after(token.stand()), token);
    }

    /**
     * What another process said of itself may not hold here, and what this one says is in no token of another: both are said
     * before anything else, for whoever is cut after that comes back with a token of this process.
     */
    private @Nullable List<Change> withOwn(@Nullable List<Change> missed, ResumeToken token) {
        if (missed == null) {
            return null;
        }
        var all = new ArrayList<Change>();
        all.add(Change.own(missed.isEmpty() ? index : missed.getFirst().index() - 1, token.stand()));
        all.addAll(missed);
        return all;
    }

    private synchronized Reason reason(Scope scope, String text) {
        var token = ResumeToken.decode(text);
        return token != null && isOurs(scope, token) ? Reason.TOKEN_TOO_OLD : Reason.TOKEN_UNKNOWN;
    }

    private boolean isOurs(Scope scope, ResumeToken token) {
        boolean known =
                token.run().equals(run) ? token.index() <= index : token.world().equals(world());
        return known && token.scope() == scope.key().hashCode();
    }

    /** Encoded once for all who ask at about the same time: after a restart every console does. */
    private List<String> snapshot(Viewership viewership, Reason reason, Whole whole) {
        synchronized (viewership.snapshotLock()) {
            var ready = viewership.snapshot();
            var since = ready == null ? null : between(ready.index(), whole.index());
            if (ready == null || since == null) {
                ready = encoded(viewership.scope(), whole);
                viewership.keep(ready);
                since = List.of();
            }
            var frames = new ArrayList<>(ready.frames(reason));
            frames.addAll(encode(viewership.scope(), since, whole.picture(), true));
            return frames;
        }
    }

    private synchronized @Nullable List<Change> between(long from, long to) {
        var after = to - from > SNAPSHOT_REUSED_FOR ? null : ring.after(from);
        return after == null
                ? null
                : after.stream().filter(change -> change.index() <= to).toList();
    }

    private String token(Scope scope, long at, Stand after, long knownUpTo) {
        return new ResumeToken(world(), scope.key().hashCode(), run, at, after.withTold(knownUpTo)).encode();
    }

    private String world() {
        return Objects.requireNonNullElse(picture.world(), "-");
    }
}
