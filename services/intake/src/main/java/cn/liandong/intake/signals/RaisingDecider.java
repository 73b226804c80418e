package cn.liandong.intake.signals;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SignalEvent.FlappingEnded;
import cn.liandong.contracts.incidents.SignalEvent.FlappingFound;
import cn.liandong.contracts.incidents.SignalEvent.SignalQuietened;
import cn.liandong.contracts.incidents.SignalEvent.SignalRaised;
import cn.liandong.contracts.incidents.SignalEvent.SignalRepeated;
import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.incidents.WarningMatter;
import cn.liandong.contracts.incidents.WarningSubject;
import cn.liandong.intake.signals.Signals.Known;
import cn.liandong.intake.signals.Signals.Raised;
import cn.liandong.intake.signals.hearing.Heard;
import org.jspecify.annotations.Nullable;

/** What of a sensor's readings becomes an entry: a colour that is new or graver, that it goes on, flaps, and is quiet again. */
final class RaisingDecider {
    private RaisingDecider() {}

    /** @param gravest of what the record told of the sensor */
    static void heard(Known known, SignalReading gravest, Draft draft) {
        var sensor = known.sensor();
        var heard = draft.view.hearings().find(sensor.id());
        if (heard == null) {
            return;
        }
        var raised = draft.signals().raised().get(sensor.id());
        var colour = gravest.colour();
        if (colour != null && colour.isAbove(raised == null ? null : raised.colour())) {
            raise(sensor, gravest, colour, draft);
        } else if (raised != null) {
            goesOn(sensor, raised, heard, draft);
        }
        flaps(sensor, heard, draft);
        quietens(sensor, heard, draft);
    }

    private static void raise(Sensor sensor, SignalReading reading, WarningColour colour, Draft draft) {
        var subject = subject(sensor, reading, colour, draft);
        var place = Signals.place(sensor.site(), sensor.handling());
        var last = draft.signals().incidents().get(place);
        var open = last == null ? null : draft.view.openNow(last);
        if (colour != WarningColour.RED && open == null) {
            var warning = WarningsDecider.raise(subject, sensor.handling(), draft);
            draft.add(raised(sensor, reading, colour, warning, null, draft));
            return;
        }
        var incident = open == null ? opened(sensor, reading, draft) : open;
        draft.add(raised(sensor, reading, colour, null, incident, draft));
        WarningsDecider.takenOver(subject, sensor.handling(), incident, draft);
    }

    private static IncidentId opened(Sensor sensor, SignalReading reading, Draft draft) {
        var opened = draft.view.open(sensor, reading);
        draft.addAll(opened.events());
        return opened.incident();
    }

    private static void goesOn(Sensor sensor, Raised raised, Heard heard, Draft draft) {
        var now = draft.moment.now();
        if (heard.inARow() > 0
                && !draft.signals().flapping().containsKey(sensor.id())
                && !raised.saidAt().plus(SignalPolicies.BUNDLED_FOR).isAfter(now)) {
            draft.add(new SignalRepeated(sensor.id(), heard.inARow(), heard.value(), now));
        }
    }

    private static void flaps(Sensor sensor, Heard heard, Draft draft) {
        var now = draft.moment.now();
        boolean was = draft.signals().flapping().containsKey(sensor.id());
        if (!was && heard.isFlapping(now)) {
            draft.add(new FlappingFound(
                    sensor.id(), heard.crossings().size(), heard.crossings().getFirst(), now));
        } else if (was && heard.isSteady(now)) {
            draft.add(new FlappingEnded(sensor.id(), now));
        }
    }

    private static void quietens(Sensor sensor, Heard heard, Draft draft) {
        var now = draft.moment.now();
        var since = heard.quietSince();
        if (since != null
                && draft.signals().raised().containsKey(sensor.id())
                && !draft.signals().flapping().containsKey(sensor.id())
                && !since.plus(SignalPolicies.QUIET_FOR).isAfter(now)) {
            draft.add(new SignalQuietened(sensor.id(), since, now));
            draft.closeWhatIsOver();
        }
    }

    private static SignalRaised raised(
            Sensor sensor,
            SignalReading reading,
            WarningColour colour,
            @Nullable WarningId warning,
            @Nullable IncidentId incident,
            Draft draft) {
        return new SignalRaised(
                sensor.id(),
                sensor.site(),
                sensor.kind(),
                colour,
                reading.value(),
                unit(sensor, reading),
                reading.threshold(),
                reading.measuredAt(),
                warning,
                incident,
                draft.moment.now());
    }

    private static WarningSubject subject(Sensor sensor, SignalReading reading, WarningColour colour, Draft draft) {
        var site = draft.view.site(sensor.site());
        return new WarningSubject(
                WarningMatter.SIGNAL,
                colour,
                sensor.site(),
                site == null ? sensor.site().value() : site.name(),
                sensor.id(),
                sensor.kind(),
                reading.value(),
                unit(sensor, reading),
                reading.threshold(),
                0,
                false);
    }

    private static @Nullable String unit(Sensor sensor, SignalReading reading) {
        return sensor.unit() != null ? sensor.unit() : reading.unit();
    }
}
