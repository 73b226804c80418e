package cn.liandong.roster;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import cn.liandong.runtime.journal.RuntimeSettings;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Reads one city's part of the journal as any other service does. */
final class Duty implements Listener, AutoCloseable {
    private final LinkedBlockingQueue<DutyEvent> events = new LinkedBlockingQueue<>();
    private final Jurisdiction city;
    private final Follower follower;

    Duty(RuntimeSettings settings, Jurisdiction city) {
        this.city = city;
        follower = Follower.start(
                "test", settings, List.of(Input.reference(Topics.DUTY, Input.Kind.JOURNAL, DutyEvent.class)), this);
    }

    @Override
    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        if (jurisdiction.equals(city)) {
            entry.events().forEach(event -> events.add((DutyEvent) event));
        }
    }

    <E extends DutyEvent> E next(Class<E> type) throws InterruptedException {
        return next(type, event -> true);
    }

    <E extends DutyEvent> E next(Class<E> type, Predicate<E> matching) throws InterruptedException {
        while (true) {
            var event = events.poll(30, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no such " + type.getSimpleName() + " within 30 s");
            }
            if (type.isInstance(event) && matching.test(type.cast(event))) {
                return type.cast(event);
            }
        }
    }

    @Override
    public void close() {
        follower.close();
    }
}
