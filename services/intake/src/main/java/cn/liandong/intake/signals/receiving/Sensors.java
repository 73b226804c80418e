package cn.liandong.intake.signals.receiving;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.SiteRegistered;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.intake.signals.SignalPolicies;
import cn.liandong.intake.signals.Signals;
import cn.liandong.intake.signals.SignalsFold;
import cn.liandong.intake.signals.hearing.Hearings;
import cn.liandong.runtime.journal.SnapshotListener;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What the edge knows of sensors: the same folds of {@code incidents} and {@code signals} as the decider's. Written by one
 * follower's thread, read by any.
 */
public final class Sensors implements SnapshotListener<SensorsFold> {
    private final Map<Jurisdiction, Known> byJurisdiction = new ConcurrentHashMap<>();

    /** Of one jurisdiction. */
    public record Known(PMap<SiteId, OrganizationId> owners, Signals signals, Hearings hearings) {
        static final Known NOTHING = new Known(HashTreePMap.empty(), Signals.EMPTY, Hearings.NONE);

        Known with(IncidentEvent event) {
            return new Known(
                    event instanceof SiteRegistered(var site) ? owners.plus(site.id(), site.organization()) : owners,
                    SignalsFold.evolve(signals, event),
                    hearings);
        }

        Known with(SignalRecord record, Instant at) {
            return new Known(owners, signals, hearings.follow(record, at));
        }
    }

    @Override
    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        for (var event : entry.events()) {
            if (event instanceof IncidentEvent incident) {
                change(jurisdiction, known -> known.with(incident));
            }
        }
    }

    @Override
    public void told(String topic, String key, @Nullable Object value, Instant at) {
        if (value instanceof SignalRecord record && record.id().length() > 6) {
            change(new Jurisdiction(record.id().substring(0, 6)), known -> known.with(record, at));
        }
    }

    private void change(Jurisdiction jurisdiction, UnaryOperator<Known> how) {
        byJurisdiction.compute(jurisdiction, (_, known) -> how.apply(known == null ? Known.NOTHING : known));
    }

    Known of(Jurisdiction jurisdiction) {
        return byJurisdiction.getOrDefault(jurisdiction, Known.NOTHING);
    }

    @Nullable
    Sensor find(Jurisdiction jurisdiction, SensorId id) {
        var known = of(jurisdiction).signals().sensors().get(id);
        return known == null ? null : known.sensor();
    }

    /** Whose site it is; null where it is not registered. */
    @Nullable
    OrganizationId owner(Jurisdiction jurisdiction, SiteId site) {
        return of(jurisdiction).owners().get(site);
    }

    boolean isFull(Jurisdiction jurisdiction, SiteId site) {
        return SignalPolicies.isFull(site, of(jurisdiction).signals());
    }

    @Override
    public Class<SensorsFold> foldType() {
        return SensorsFold.class;
    }

    @Override
    public int foldVersion() {
        return 1;
    }

    @Override
    public Set<String> foldedTopics() {
        return Set.of(Topics.INCIDENTS, Topics.SIGNALS);
    }

    @Override
    public SensorsFold fold() {
        return new SensorsFold(Map.copyOf(byJurisdiction));
    }

    @Override
    public void takeUp(SensorsFold fold) {
        byJurisdiction.putAll(fold.byJurisdiction());
    }
}
