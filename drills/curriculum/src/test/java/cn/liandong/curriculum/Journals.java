package cn.liandong.curriculum;

import cn.liandong.contracts.drills.ConductEvent;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.InjectEvent;
import cn.liandong.contracts.drills.JudgingEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import cn.liandong.runtime.journal.RuntimeSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows the journals, hands their events on to who plays, and lets others wait for what they are to say. */
final class Journals implements Listener, AutoCloseable {
    private static final List<Input> INPUTS = List.of(
            Input.reference(Topics.DRILLS, Input.Kind.JOURNAL, DrillEvent.class),
            Input.reference(Topics.DUTY, Input.Kind.JOURNAL, DutyEvent.class),
            Input.reference(Topics.INCIDENTS, Input.Kind.JOURNAL, IncidentEvent.class),
            Input.reference(Topics.RESPONSE, Input.Kind.JOURNAL, ResponseEvent.class));

    /** A machine may be loaded. */
    static final Duration SLACK = Duration.ofMinutes(2);

    private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<DrillId, DrillLog> drills = new ConcurrentHashMap<>();
    private final Map<IncidentId, IncidentOpened> incidents = new ConcurrentHashMap<>();
    private final List<Consumer<Object>> players = new ArrayList<>();
    /** In the order they came. */
    private final List<Object> events = new ArrayList<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Follower follower;

    Journals(RuntimeSettings settings) {
        follower = Follower.start("curriculum", settings, INPUTS, this);
    }

    /** Who plays is told of every event, of those before as well. */
    void tell(Consumer<Object> player) {
        lock.lock();
        try {
            events.forEach(player);
            players.add(player);
        } finally {
            lock.unlock();
        }
    }

    /** All of this kind that were meant, so far. */
    <E> List<E> all(Class<E> kind, Predicate<E> meant) {
        lock.lock();
        try {
            return events.stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .filter(meant)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** The first of this kind that is meant: of those before, or awaited. */
    <E> E first(Class<E> kind, Predicate<E> meant) throws InterruptedException {
        await(SLACK, () -> !all(kind, meant).isEmpty(), () -> "no such " + kind.getSimpleName());
        return all(kind, meant).getFirst();
    }

    DrillLog drill(DrillId drill) {
        return drills.computeIfAbsent(drill, _ -> new DrillLog());
    }

    /** Of which drill an incident is; null where it is of none, or was not heard of. */
    @Nullable
    IncidentOpened opened(IncidentId incident) {
        return incidents.get(incident);
    }

    List<IncidentOpened> opened() {
        return List.copyOf(incidents.values());
    }

    @Override
    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        lock.lock();
        try {
            for (var event : entry.events()) {
                var drill = drillOf(event);
                if (drill != null) {
                    drill(drill).fold(event);
                }
                if (event instanceof IncidentOpened opened) {
                    incidents.put(opened.incident(), opened);
                }
                events.add(event);
                players.forEach(player -> player.accept(event));
            }
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when it is so; fails with what there is instead. */
    void await(Duration limit, BooleanSupplier wanted, Supplier<String> instead) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        lock.lock();
        try {
            while (!wanted.getAsBoolean()) {
                long left = until - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("not within " + limit.toSeconds() + " s: " + instead.get());
                }
                // What is waited for may also come from elsewhere than a journal.
                var _ = more.awaitNanos(Math.min(left, LOOK_AGAIN_NANOS));
            }
        } finally {
            lock.unlock();
        }
    }

    private static @Nullable DrillId drillOf(Object event) {
        return switch (event) {
            case ConductEvent conduct -> idOf(conduct);
            case InjectEvent inject ->
                switch (inject) {
                    case InjectEvent.InjectFired one -> one.drill();
                    case InjectEvent.InjectHeld one -> one.drill();
                    case InjectEvent.InjectSkipped one -> one.drill();
                    case InjectEvent.InjectTaken one -> one.drill();
                    case InjectEvent.InjectNotTaken one -> one.drill();
                };
            case JudgingEvent.ExpectationMet one -> one.drill();
            case JudgingEvent.ExpectationMissed one -> one.drill();
            case JudgingEvent.ExpectationJudged one -> one.drill();
            default -> null;
        };
    }

    private static DrillId idOf(ConductEvent event) {
        return switch (event) {
            case ConductEvent.DrillStarted one -> one.drill();
            case ConductEvent.DrillNotStarted one -> one.drill();
            case ConductEvent.DrillPaused one -> one.drill();
            case ConductEvent.DrillResumed one -> one.drill();
            case ConductEvent.DrillClockShifted one -> one.drill();
            case ConductEvent.DrillFinished one -> one.drill();
            case ConductEvent.HappeningNoted one -> one.drill();
        };
    }

    @Override
    public void close() {
        follower.close();
    }
}
