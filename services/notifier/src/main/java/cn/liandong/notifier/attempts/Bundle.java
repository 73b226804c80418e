package cn.liandong.notifier.attempts;

import cn.liandong.contracts.notifications.NotificationEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The attempts that one call makes, most often one alone. What comes of the call comes of each of them, in events of its own,
 * and each is counted by itself.
 *
 * @param attempts the most pressing first, and then the one that came first; never empty
 */
record Bundle(List<Attempt> attempts) {
    /** An entry has room for them, and nobody reads further. */
    private static final int MOST = 200;

    private static final Comparator<Attempt> ORDER = Comparator.<Attempt>comparingInt(
                    one -> FloodPolicies.urgency(one.latest()))
            .reversed()
            .thenComparing(one -> one.latest().subject().receivedAt())
            .thenComparing(one -> one.latest().notification().value());

    /** The attempt with those that were told by the same call or are to be told by the next one. */
    static Bundle of(Attempt attempt, Attempts attempts) {
        var latest = attempt.latest();
        if (attempt.phase() == Attempt.Phase.HELD) {
            var held = attempts.floods().held(latest.person(), latest.channel()).stream()
                    .map(attempts::find)
                    .filter(Objects::nonNull)
                    .toList();
            return held.contains(attempt) ? sorted(held) : new Bundle(List.of(attempt));
        }
        return latest.bundle() == null
                ? new Bundle(List.of(attempt))
                : sorted(attempts.open().values().stream()
                        .filter(one -> one.phase() == attempt.phase()
                                && Objects.equals(one.latest().bundle(), latest.bundle()))
                        .toList());
    }

    private static Bundle sorted(List<Attempt> attempts) {
        return new Bundle(attempts.stream().sorted(ORDER).limit(MOST).toList());
    }

    Bundle only(Predicate<Attempt> holds) {
        return new Bundle(attempts.stream().filter(holds).toList());
    }

    /** The next attempt of each, in one call. */
    List<NotificationEvent> next(boolean unsure, Instant now) {
        if (attempts.size() < 2) {
            return attempts.stream()
                    .<NotificationEvent>map(one -> one.next(unsure, null, now))
                    .toList();
        }
        var bundle = attempts.getFirst().latest().notification();
        return attempts.stream()
                .<NotificationEvent>map(one -> one.next(unsure, bundle, now))
                .toList();
    }

    /** What is decided of each, on the attempts as those before it left them. */
    List<NotificationEvent> each(Attempts before, BiFunction<Attempt, Attempts, List<NotificationEvent>> decided) {
        var events = new ArrayList<NotificationEvent>();
        var now = before;
        for (var one : attempts) {
            var fresh = decided.apply(one, now);
            for (var event : fresh) {
                now = AttemptDecider.evolve(now, event);
            }
            events.addAll(fresh);
        }
        return List.copyOf(events);
    }
}
