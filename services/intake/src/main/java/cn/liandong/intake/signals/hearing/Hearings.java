package cn.liandong.intake.signals.hearing;

import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.journal.Handling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What was heard of every sensor: the fold of {@code signals}. A view and no state, because a reading that changes nothing is
 * no entry, and yet says that its sensor is alive.
 *
 * @param gravest of what the latest record told that is new, the gravest reading of each sensor; the first of several
 */
public record Hearings(PMap<SensorId, Heard> bySensor, List<SignalReading> gravest) {
    public static final Hearings NONE = new Hearings(HashTreePMap.empty(), List.of());

    public Hearings {
        gravest = List.copyOf(gravest);
    }

    /** What a drill sends is no reading of any sensor: it is heard as nothing. */
    public Hearings follow(SignalRecord record, Instant now) {
        if (record.handling() == Handling.EXERCISE) {
            return this;
        }
        var heard = bySensor;
        var fresh = new LinkedHashMap<SensorId, SignalReading>();
        for (var reading : record.readings()) {
            var before = heard.get(reading.sensor());
            if (before != null && before.has(reading)) {
                continue;
            }
            heard = heard.plus(
                    reading.sensor(), before == null ? Heard.first(reading, now) : before.with(reading, now));
            fresh.merge(reading.sensor(), reading, Hearings::graver);
        }
        return new Hearings(heard, new ArrayList<>(fresh.values()));
    }

    private static SignalReading graver(SignalReading known, SignalReading next) {
        return next.colour() != null && next.colour().isAbove(known.colour()) ? next : known;
    }

    public @Nullable Heard find(SensorId sensor) {
        return bySensor.get(sensor);
    }
}
