package cn.liandong.console.caps;

import cn.liandong.contracts.cap.CapIncident;
import cn.liandong.contracts.cap.CapIncidents;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.journal.Entry;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds the alert of each incident as it stands: one thread folds, any other reads. */
public final class CapAlerts {
    private volatile CapIncidents incidents = CapIncidents.EMPTY;
    private volatile Supplier<Instant> freshAt = () -> Instant.MIN;

    /**
     * Says how far it is read.
     *
     * @param until before when all has been folded; {@link Instant#MIN} while what was there at the start is read
     */
    public void follow(Supplier<Instant> until) {
        freshAt = until;
    }

    /** Whether everything was read that was there at the start. */
    public boolean isRead() {
        return !freshAt.get().equals(Instant.MIN);
    }

    public @Nullable CapIncident find(IncidentId incident) {
        return incidents.find(incident);
    }

    /** Folds one entry of the journal `incidents`; on one thread. */
    public void entry(Entry<?> entry) {
        incidents = incidents.follow(entry);
    }

    public CapIncidents laidDown() {
        return incidents;
    }

    public void takeUp(CapIncidents laid) {
        incidents = laid;
    }
}
