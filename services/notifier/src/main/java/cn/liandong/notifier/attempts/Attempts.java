package cn.liandong.notifier.attempts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.notifications.HoldReason;
import cn.liandong.contracts.notifications.NotifierCommand;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What is under way. A finished notification leaves at once, but for its id, by which a repeat is known.
 *
 * @param alerts the alerts that nobody has acknowledged
 */
public record Attempts(
        PMap<NotificationId, Attempt> open,
        PMap<AlertId, Told> alerts,
        Deadlines<NotifierCommand> deadlines,
        ReplyCodes codes,
        Floods floods) {
    /** More than any one step begins, people times channels; older ids cannot come again, since `response` is read in its order. */
    private static final int IDS_KEPT = 200;

    /**
     * What was begun for one alert.
     *
     * @param recent the latest ids, the newest last
     * @param open those that are not finished
     * @param ended the people for whom nothing more is begun: each person acknowledges the alert, and they have
     */
    public record Told(PVector<NotificationId> recent, PSet<NotificationId> open, PSet<PersonId> ended) {
        static final Told NOBODY = new Told(TreePVector.empty(), HashTreePSet.empty(), HashTreePSet.empty());

        public Told {
            ended = ended == null ? HashTreePSet.empty() : ended;
        }

        Told with(NotificationId id) {
            if (recent.contains(id)) {
                return this;
            }
            var kept = recent.size() < IDS_KEPT ? recent : recent.minus(0);
            return new Told(kept.plus(id), open, ended);
        }

        private Told begun(NotificationId id, PersonId person) {
            return new Told(recent, open.plus(id), ended.minus(person));
        }

        private Told finished(NotificationId id) {
            return new Told(recent, open.minus(id), ended);
        }
    }

    public static final Attempts NONE =
            new Attempts(HashTreePMap.empty(), HashTreePMap.empty(), Deadlines.none(), ReplyCodes.NONE, Floods.NONE);

    public @Nullable Attempt find(NotificationId notification) {
        return open.get(notification);
    }

    /** Whether the alert is still to be told: something was begun for it, and nobody has acknowledged. */
    public boolean runs(AlertId alert) {
        return alerts.containsKey(alert);
    }

    /** Whether this person is still to be told of it. */
    public boolean runs(AlertId alert, PersonId person) {
        return runs(alert) && !told(alert).ended().contains(person);
    }

    boolean knows(AlertId alert, NotificationId notification) {
        return told(alert).recent().contains(notification);
    }

    /** Its attempts that are not finished, in the order of their ids. */
    List<Attempt> of(AlertId alert) {
        return told(alert).open().stream()
                .sorted(Comparator.comparing(NotificationId::value))
                .map(open::get)
                .filter(Objects::nonNull)
                .toList();
    }

    Attempts knowing(AlertId alert, NotificationId notification) {
        return new Attempts(open, alerts.plus(alert, told(alert).with(notification)), deadlines, codes, floods);
    }

    /** With the attempt under way; its deadline, if it had one, is done. */
    Attempts sending(Attempt attempt) {
        var latest = attempt.latest();
        var at = latest.at();
        var left = floods.without(latest);
        boolean counts =
                latest.attempt() == 1 && latest.called() && latest.subject().drill() == null;
        return begun(attempt, at != null && counts ? left.called(latest, at) : left);
    }

    /**
     * With one that is told later.
     *
     * @param deadline when that is
     */
    Attempts held(Attempt attempt, Deadline<NotifierCommand> deadline, HoldReason reason) {
        var waits = reason == HoldReason.FLOOD ? floods.holding(attempt.latest(), deadline.dueAt()) : floods;
        return begun(attempt, waits).awaiting(deadline);
    }

    private Attempts begun(Attempt attempt, Floods floods) {
        var id = attempt.latest().notification();
        var told = told(attempt.latest().alert()).with(id);
        var code = attempt.latest().replyCode();
        return new Attempts(
                open.plus(id, attempt),
                alerts.plus(
                        attempt.latest().alert(),
                        told.begun(id, attempt.latest().person())),
                deadlines.without(id.value()),
                code == null
                        ? codes
                        : codes.with(attempt.latest().alert(), attempt.latest().person(), code),
                floods);
    }

    Attempts waiting(Attempt attempt) {
        return new Attempts(open.plus(attempt.latest().notification(), attempt), alerts, deadlines, codes, floods);
    }

    Attempts awaiting(Deadline<NotifierCommand> deadline) {
        return new Attempts(open, alerts, deadlines.with(deadline), codes, floods);
    }

    Attempts finished(NotificationId notification) {
        var attempt = open.get(notification);
        if (attempt == null) {
            return this;
        }
        var alert = attempt.latest().alert();
        var told = alerts.get(alert);
        return new Attempts(
                open.minus(notification),
                told == null ? alerts : alerts.plus(alert, told.finished(notification)),
                deadlines.without(notification.value()),
                codes,
                floods.without(attempt.latest()));
    }

    /**
     * Without the alert and what waits for it; a call under way stays until its result is known.
     *
     * @param at null in entries from before there were reply codes
     */
    Attempts without(AlertId alert, @Nullable Instant at) {
        var left =
                new Attempts(open, alerts.minus(alert), deadlines, at == null ? codes : codes.ended(alert, at), floods);
        return left.withoutWaiting(told(alert).open(), _ -> true);
    }

    /** Without what waits for this person. */
    Attempts without(AlertId alert, PersonId person) {
        var told = told(alert);
        var left = new Attempts(
                open,
                alerts.plus(
                        alert, new Told(told.recent(), told.open(), told.ended().plus(person))),
                deadlines,
                codes,
                floods);
        return left.withoutWaiting(
                told.open(), attempt -> attempt.latest().person().equals(person));
    }

    private Attempts withoutWaiting(Collection<NotificationId> notifications, Predicate<Attempt> whose) {
        var left = this;
        for (var notification : notifications) {
            var attempt = open.get(notification);
            if (attempt != null && attempt.phase() != Attempt.Phase.SENDING && whose.test(attempt)) {
                left = left.finished(notification);
            }
        }
        return left;
    }

    private Told told(AlertId alert) {
        return alerts.getOrDefault(alert, Told.NOBODY);
    }
}
