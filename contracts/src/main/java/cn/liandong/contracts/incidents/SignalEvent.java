package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.WarningId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sensors signalled, in the journal `incidents`: what changed, and never a reading that changes nothing. */
public sealed interface SignalEvent extends IncidentEvent permits WarningEvent, SignalEvent.OfSensors {

    /** Of sensors, and not yet of a warning. */
    sealed interface OfSensors extends SignalEvent {}

    /** The sensor is known from now on, by its first reading or by the city's file; it replaces what was known of it. */
    record SensorRegistered(Sensor sensor, Instant at) implements OfSensors {}

    /** Who is told of warnings, a rule for each colour; they replace all rules before. */
    record SignalRulesSet(List<SignalRule> rules) implements OfSensors {
        public SignalRulesSet {
            rules = List.copyOf(rules);
        }
    }

    /**
     * The sensor's signal has this colour, and had none or a lower one before.
     *
     * @param measuredAt by its own clock, as claimed
     * @param warning which it raised or joined; null where it belongs to an incident
     * @param incident which it opened or joined; null where it belongs to a warning
     */
    record SignalRaised(
            SensorId sensor,
            SiteId site,
            SensorKind kind,
            WarningColour colour,
            double value,
            @Nullable String unit,
            @Nullable Double threshold,
            @Nullable Instant measuredAt,
            @Nullable WarningId warning,
            @Nullable IncidentId incident,
            Instant at)
            implements OfSensors {}

    /**
     * It goes on: one entry for many readings.
     *
     * @param times how many readings had a colour since the entry before this one
     * @param value the latest
     */
    record SignalRepeated(SensorId sensor, long times, double value, Instant at) implements OfSensors {}

    /** Nothing is the matter since {@code since}. */
    record SignalQuietened(SensorId sensor, Instant since, Instant at) implements OfSensors {}

    /** The sensor goes to and fro 频繁波动: nothing of it is an entry any more but a graver colour, until it is steady. */
    record FlappingFound(SensorId sensor, int crossings, Instant since, Instant at) implements OfSensors {}

    /** It is steady again. */
    record FlappingEnded(SensorId sensor, Instant at) implements OfSensors {}

    /**
     * These sensors of one site are silent 失联.
     *
     * @param sensors those that were not before
     * @param wholeSite whether no other of its sensors sends anything either
     * @param warning one for the site
     */
    record SensorsSilent(SiteId site, List<SensorId> sensors, boolean wholeSite, WarningId warning, Instant at)
            implements OfSensors {
        public SensorsSilent {
            sensors = List.copyOf(sensors);
        }
    }

    /** A silent sensor sends again. */
    record SensorHeard(SensorId sensor, SiteId site, Instant silentSince, Instant at) implements OfSensors {}

    /** Silence is looked for at {@code at}; {@code setAt} is when that was decided. One for each jurisdiction. */
    record SilenceCheckDue(Instant at, Instant setAt) implements OfSensors {}
}
