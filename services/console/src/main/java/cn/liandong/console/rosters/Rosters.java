package cn.liandong.console.rosters;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds the schedules as they stand: one thread folds, any other reads. */
public final class Rosters {
    private volatile RosterPictures pictures = RosterPictures.EMPTY;
    private volatile Supplier<Instant> freshAt = () -> Instant.MIN;

    /**
     * Says how far it is read.
     *
     * @param until before when all has been folded; {@link Instant#MIN} while what was there at the start is
     *     read
     */
    public void follow(Supplier<Instant> until) {
        freshAt = until;
    }

    /** Whether everything was read that was there at the start. */
    public boolean isRead() {
        return !freshAt.get().equals(Instant.MIN);
    }

    public RosterPicture picture(Jurisdiction jurisdiction) {
        return pictures.of(jurisdiction);
    }

    /** Those that are kept. */
    public SpotCheckRecords spotChecks(Jurisdiction jurisdiction) {
        return pictures.spotChecksOf(jurisdiction);
    }

    /** Where a calendar is open whose secret has this hash; null where none is. */
    public @Nullable Jurisdiction findByCalendar(String secretHash) {
        return pictures.byJurisdiction().entrySet().stream()
                .filter(entry -> entry.getValue().calendars().containsKey(secretHash))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Folds one entry of the journal `duty`; on one thread. */
    public synchronized void entry(Jurisdiction jurisdiction, Entry<?> entry) {
        var before = pictures;
        pictures = before.with(jurisdiction, RosterFold.evolve(before.of(jurisdiction), entry))
                .with(jurisdiction, before.spotChecksOf(jurisdiction).after(entry));
        notifyAll();
    }

    /**
     * Waits until the entry of this sequence, or a later one, is folded.
     *
     * @return whether it was within that time
     */
    public synchronized boolean awaitFolded(Jurisdiction jurisdiction, long sequence, Duration limit)
            throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (picture(jurisdiction).sequence() < sequence) {
            long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    public RosterPictures laidDown() {
        return pictures;
    }

    public void takeUp(RosterPictures laid) {
        pictures = laid;
    }
}
