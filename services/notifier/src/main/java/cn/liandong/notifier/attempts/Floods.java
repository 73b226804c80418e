package cn.liandong.notifier.attempts;

import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** What each person was called of late on channels that have a limit, and what waits there to be told together. */
public record Floods(PMap<PersonId, PMap<Channel, OfChannel>> people) {
    public static final Floods NONE = new Floods(HashTreePMap.empty());

    /**
     * One person on one channel.
     *
     * @param calls the latest, as many as the limit counts, the newest last
     * @param held what is told with the next call, in the order it came
     * @param due when that is; null while nothing waits
     */
    public record OfChannel(
            PVector<Call> calls,
            PVector<Held> held,
            @Nullable Instant due) {
        static final OfChannel QUIET = new OfChannel(TreePVector.empty(), TreePVector.empty(), null);
    }

    /** A call, and how much it pressed. */
    public record Call(Instant at, int urgency) {}

    /** One that waits, and how much it presses. */
    public record Held(NotificationId notification, int urgency) {}

    /**
     * Until when the notification waits to be told with others; null where it is called at once: the first always, and what
     * presses more than all that was told or waits.
     */
    @Nullable
    Instant until(NotificationSending first, Instant now) {
        var policy = FloodPolicies.of(first.channel());
        if (policy == null) {
            return null;
        }
        var flood = of(first.person(), first.channel());
        var counted = now.minus(FloodPolicies.WINDOW);
        var recent = flood.calls().stream()
                .filter(call -> call.at().isAfter(counted))
                .toList();
        int pressed = Stream.concat(
                        recent.stream().map(Call::urgency),
                        flood.held().stream().map(Held::urgency))
                .max(Comparator.naturalOrder())
                .orElse(-1);
        boolean full = recent.size() >= policy.calls();
        // One that is overdue is taken in a moment: whoever was not called for so long is not kept waiting for it.
        boolean joins = flood.due() != null && (full || flood.due().isAfter(now));
        if ((!full && !joins) || FloodPolicies.urgency(first) > pressed) {
            return null;
        }
        if (joins) {
            return flood.due();
        }
        var next = recent.getLast().at().plus(policy.every());
        return next.isAfter(now) ? next : null;
    }

    /** What waits there, in the order it came. */
    List<NotificationId> held(PersonId person, Channel channel) {
        return of(person, channel).held().stream().map(Held::notification).toList();
    }

    Floods called(NotificationSending sending, Instant at) {
        var policy = FloodPolicies.of(sending.channel());
        if (policy == null) {
            return this;
        }
        var flood = of(sending.person(), sending.channel());
        var calls = flood.calls().plus(new Call(at, FloodPolicies.urgency(sending)));
        return put(
                sending,
                new OfChannel(calls.size() > policy.calls() ? calls.minus(0) : calls, flood.held(), flood.due()));
    }

    Floods holding(NotificationSending first, Instant until) {
        var flood = of(first.person(), first.channel());
        var held = new Held(first.notification(), FloodPolicies.urgency(first));
        return put(first, new OfChannel(flood.calls(), flood.held().plus(held), until));
    }

    Floods without(NotificationSending one) {
        var flood = of(one.person(), one.channel());
        var left = TreePVector.from(flood.held().stream()
                .filter(held -> !held.notification().equals(one.notification()))
                .toList());
        return left.size() == flood.held().size()
                ? this
                : put(one, new OfChannel(flood.calls(), left, left.isEmpty() ? null : flood.due()));
    }

    private OfChannel of(PersonId person, Channel channel) {
        return people.getOrDefault(person, HashTreePMap.empty()).getOrDefault(channel, OfChannel.QUIET);
    }

    private Floods put(NotificationSending of, OfChannel flood) {
        var mine = people.getOrDefault(of.person(), HashTreePMap.empty());
        return new Floods(people.plus(of.person(), mine.plus(of.channel(), flood)));
    }
}
