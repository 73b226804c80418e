package cn.liandong.intake.signals;

import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SignalCommand;
import cn.liandong.contracts.incidents.SignalCommand.AnswerWarning;
import cn.liandong.contracts.incidents.SignalCommand.CheckSilence;
import cn.liandong.contracts.incidents.SignalCommand.RaiseWarning;
import cn.liandong.contracts.incidents.SignalCommand.RegisterSensor;
import cn.liandong.contracts.incidents.SignalCommand.SetSignalRules;
import cn.liandong.contracts.incidents.SignalEvent.SensorRegistered;
import cn.liandong.contracts.incidents.SignalEvent.SignalRulesSet;
import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.incidents.SignalRule;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.intake.signals.Signals.Known;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides what sensors sent, and what is asked of sensors and warnings. */
public final class SignalsDecider {
    private SignalsDecider() {}

    /** What a record of readings changes; mostly nothing. The view has heard it already. */
    public static Decision<IncidentEvent> told(Moment moment, SignalRecord record, Signals signals, SignalsView view) {
        var draft = new Draft(moment, signals, view);
        for (var reading : view.hearings().gravest()) {
            var known = known(reading, record, draft);
            if (known != null) {
                SilenceDecider.heard(known, draft);
                RaisingDecider.heard(known, reading, draft);
            }
        }
        return Decision.accepted(draft.events());
    }

    public static Decision<IncidentEvent> asked(
            Moment moment, SignalCommand command, Signals signals, SignalsView view) {
        for (var policy : SignalPolicies.all()) {
            var refusal = policy.refusal(moment, command, signals, view);
            if (refusal != null) {
                return refusal;
            }
        }
        var draft = new Draft(moment, signals, view);
        switch (command) {
            case RegisterSensor(var sensor) -> register(sensor, draft);
            case SetSignalRules(var rules) -> set(rules, draft);
            case AnswerWarning(var warning, var answer) -> WarningsDecider.answer(warning, answer, draft);
            case RaiseWarning due -> WarningsDecider.due(due, draft);
            case CheckSilence due -> SilenceDecider.look(due, draft);
        }
        return Decision.accepted(draft.events());
    }

    /** The sensor, registered by its first reading; null where its site is not the sender's, or has too many. */
    private static @Nullable Known known(SignalReading reading, SignalRecord record, Draft draft) {
        var known = draft.signals().sensors().get(reading.sensor());
        if (known != null) {
            return known.sensor().organization().equals(record.organization()) ? known : null;
        }
        var site = draft.view.site(reading.site());
        if (site == null
                || !site.organization().equals(record.organization())
                || SignalPolicies.isFull(site.id(), draft.signals())) {
            return null;
        }
        register(
                new Sensor(
                        reading.sensor(),
                        record.organization(),
                        site.id(),
                        reading.kind(),
                        reading.unit(),
                        reading.everySeconds(),
                        List.of(),
                        record.handling()),
                draft);
        return draft.signals().sensors().get(reading.sensor());
    }

    private static void register(Sensor sensor, Draft draft) {
        var known = draft.signals().sensors().get(sensor.id());
        if (known != null && known.sensor().equals(sensor)) {
            return;
        }
        draft.add(new SensorRegistered(sensor, draft.moment.now()));
        SilenceDecider.watch(new Known(sensor, draft.moment.now()), draft);
    }

    private static void set(List<SignalRule> rules, Draft draft) {
        var byColour = rules.stream().collect(Collectors.toMap(SignalRule::colour, rule -> rule, (first, _) -> first));
        if (!byColour.equals(draft.signals().rules())) {
            draft.add(new SignalRulesSet(rules));
        }
    }
}
