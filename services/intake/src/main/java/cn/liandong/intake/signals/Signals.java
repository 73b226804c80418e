package cn.liandong.intake.signals;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SignalRule;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.incidents.WarningMatter;
import cn.liandong.contracts.incidents.WarningSubject;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Handling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The sensors of one jurisdiction, what they signal, and the warnings that are open.
 *
 * @param silent since when a sensor is known to be silent
 * @param flapping since when a sensor goes to and fro
 * @param incidents by place, the incident that a red signal there opened last; it may be closed by now
 */
public record Signals(
        PMap<SensorId, Known> sensors,
        PMap<WarningColour, SignalRule> rules,
        PMap<SensorId, Raised> raised,
        PMap<SensorId, Instant> flapping,
        PMap<SensorId, Instant> silent,
        PMap<WarningId, Open> warnings,
        PMap<String, IncidentId> incidents,
        Deadlines<IntakeCommand> deadlines) {
    public static final Signals EMPTY = new Signals(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            Deadlines.none());

    /** A sensor that is registered. */
    public record Known(Sensor sensor, Instant since) {
        /** After so long without a reading it is silent; null where nobody said how often it sends. */
        @Nullable
        Duration limit() {
            return sensor.handling() == Handling.TEST ? null : SilencePolicies.limit(sensor.everySeconds());
        }
    }

    /**
     * A signal that has a colour.
     *
     * @param warning null where it belongs to an incident
     * @param saidAt when an entry last said that it goes on
     */
    public record Raised(WarningColour colour, @Nullable WarningId warning, Instant saidAt) {}

    /**
     * A warning.
     *
     * @param step that was told last; −1 before the first
     * @param answered whether somebody did
     */
    public record Open(WarningSubject subject, Handling handling, Instant raisedAt, int step, boolean answered) {}

    /** One warning that is open, under its id. */
    record Found(WarningId id, Open warning) {}

    /** The warning of a site; a trial's are its own. */
    @Nullable
    Found find(SiteId site, WarningMatter matter, Handling handling) {
        for (var entry : warnings.entrySet()) {
            var one = entry.getValue();
            if (one.subject().site().equals(site)
                    && one.subject().matter() == matter
                    && (one.handling() == Handling.TEST) == (handling == Handling.TEST)) {
                return new Found(entry.getKey(), one);
            }
        }
        return null;
    }

    List<Known> at(SiteId site) {
        return watched().filter(known -> known.sensor().site().equals(site)).toList();
    }

    /** The sensors whose silence is noticed. */
    Stream<Known> watched() {
        return sensors.values().stream().filter(known -> known.limit() != null);
    }

    /** Whether nothing is the matter any more of what the warning was raised for. */
    boolean isQuiet(WarningId id, Open warning) {
        return switch (warning.subject().matter()) {
            case SIGNAL -> raised.values().stream().noneMatch(one -> id.equals(one.warning()));
            case SILENCE ->
                at(warning.subject().site()).stream()
                        .noneMatch(known -> silent.containsKey(known.sensor().id()));
        };
    }

    /** Where an incident is one: the site, and a trial's apart. */
    static String place(SiteId site, Handling handling) {
        return handling == Handling.TEST ? "test:" + site : site.value();
    }
}
