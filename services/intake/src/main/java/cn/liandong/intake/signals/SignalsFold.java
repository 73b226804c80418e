package cn.liandong.intake.signals;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.SignalCommand.CheckSilence;
import cn.liandong.contracts.incidents.SignalCommand.RaiseWarning;
import cn.liandong.contracts.incidents.SignalEvent;
import cn.liandong.contracts.incidents.SignalEvent.OfSensors;
import cn.liandong.contracts.incidents.SignalRule;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.incidents.WarningEvent;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.intake.signals.Signals.Known;
import cn.liandong.intake.signals.Signals.Open;
import cn.liandong.intake.signals.Signals.Raised;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Folds what sensors signalled. */
public final class SignalsFold {
    static final String LOOK = "silence";

    private SignalsFold() {}

    public static Signals evolve(Signals signals, IncidentEvent event) {
        return switch (event) {
            case OfSensors of -> sensors(signals, of);
            case WarningEvent of -> warnings(signals, of);
            default -> signals;
        };
    }

    private static Signals sensors(Signals was, OfSensors event) {
        var is = new Changed(was);
        switch (event) {
            case SignalEvent.SensorRegistered(var sensor, var at) ->
                is.sensors = was.sensors().plus(sensor.id(), new Known(sensor, at));
            case SignalEvent.SignalRulesSet(var rules) -> {
                is.rules = HashTreePMap.empty();
                rules.forEach(rule -> is.rules = is.rules.plus(rule.colour(), rule));
            }
            case SignalEvent.SignalRaised raised -> {
                is.raised =
                        was.raised().plus(raised.sensor(), new Raised(raised.colour(), raised.warning(), raised.at()));
                if (raised.incident() != null) {
                    var known = was.sensors().get(raised.sensor());
                    var handling =
                            known == null ? Handling.ACTUAL : known.sensor().handling();
                    is.incidents = was.incidents().plus(Signals.place(raised.site(), handling), raised.incident());
                }
            }
            case SignalEvent.SignalRepeated(var sensor, var times, var value, var at) -> {
                var raised = was.raised().get(sensor);
                if (raised != null) {
                    is.raised = was.raised().plus(sensor, new Raised(raised.colour(), raised.warning(), at));
                }
            }
            case SignalEvent.SignalQuietened quietened ->
                is.raised = was.raised().minus(quietened.sensor());
            case SignalEvent.FlappingFound found -> is.flapping = was.flapping().plus(found.sensor(), found.at());
            case SignalEvent.FlappingEnded ended -> is.flapping = was.flapping().minus(ended.sensor());
            case SignalEvent.SensorsSilent silent ->
                silent.sensors().forEach(sensor -> is.silent = is.silent.plus(sensor, silent.at()));
            case SignalEvent.SensorHeard spoke -> is.silent = was.silent().minus(spoke.sensor());
            case SignalEvent.SilenceCheckDue(var at, var setAt) -> is.deadlines = look(was.deadlines(), at, setAt);
        }
        return is.signals();
    }

    private static Deadlines<IntakeCommand> look(Deadlines<IntakeCommand> deadlines, Instant at, Instant setAt) {
        // Never is said by a time that does not lie ahead: nobody is left who could fall silent.
        return at.isAfter(setAt)
                ? deadlines.with(
                        new Deadline<>(LOOK, at, Duration.between(setAt, at).toMillis(), new CheckSilence(at)))
                : deadlines.without(LOOK);
    }

    private static Signals warnings(Signals was, WarningEvent event) {
        var is = new Changed(was);
        var id = event.warning();
        switch (event) {
            case WarningEvent.WarningRaised raised -> {
                var known = was.sensors().get(raised.subject().sensor());
                var handling = known == null ? Handling.ACTUAL : known.sensor().handling();
                is.warnings = was.warnings().plus(id, new Open(raised.subject(), handling, raised.at(), -1, false));
                is.deadlines = was.deadlines().without(deadline(id));
            }
            case WarningEvent.WarningTold told -> {
                is.change(
                        id,
                        open -> new Open(
                                open.subject(), open.handling(), open.raisedAt(), told.step(), open.answered()));
                is.deadlines = was.deadlines()
                        .with(new Deadline<>(
                                deadline(id),
                                told.nextAt(),
                                Duration.between(told.at(), told.nextAt()).toMillis(),
                                new RaiseWarning(id, told.nextAt())));
            }
            case WarningEvent.WarningAnswered answered -> {
                is.change(id, open -> new Open(open.subject(), open.handling(), open.raisedAt(), open.step(), true));
                is.deadlines = was.deadlines().without(deadline(id));
            }
            case WarningEvent.WarningClosed closed -> {
                is.warnings = was.warnings().minus(id);
                is.deadlines = was.deadlines().without(deadline(id));
            }
        }
        return is.signals();
    }

    static String deadline(WarningId warning) {
        return "warning/" + warning;
    }

    /** The next state while it is made. */
    private static final class Changed {
        private PMap<SensorId, Known> sensors;
        private PMap<WarningColour, SignalRule> rules;
        private PMap<SensorId, Raised> raised;
        private PMap<SensorId, Instant> flapping;
        private PMap<SensorId, Instant> silent;
        private PMap<WarningId, Open> warnings;
        private PMap<String, IncidentId> incidents;
        private Deadlines<IntakeCommand> deadlines;

        Changed(Signals was) {
            sensors = was.sensors();
            rules = was.rules();
            raised = was.raised();
            flapping = was.flapping();
            silent = was.silent();
            warnings = was.warnings();
            incidents = was.incidents();
            deadlines = was.deadlines();
        }

        void change(WarningId id, UnaryOperator<Open> how) {
            var open = warnings.get(id);
            if (open != null) {
                warnings = warnings.plus(id, how.apply(open));
            }
        }

        Signals signals() {
            return new Signals(sensors, rules, raised, flapping, silent, warnings, incidents, deadlines);
        }
    }
}
