package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.WarningId;
import java.time.Instant;
import java.util.List;

/** What intake can be asked about sensors and warnings, on `intake-commands`. A reading is no command: it lies in `signals`. */
public sealed interface SignalCommand extends IntakeCommand {

    record RegisterSensor(Sensor sensor) implements SignalCommand {}

    /** A rule for each colour; they replace all rules before. */
    record SetSignalRules(List<SignalRule> rules) implements SignalCommand {
        public SetSignalRules {
            rules = rules == null ? List.of() : List.copyOf(rules);
        }
    }

    /** The officer at a post that was told, or of the site's own, its town's or the city's, says what is the matter. */
    record AnswerWarning(WarningId warning, WarningAnswer answer) implements SignalCommand {}

    /** Falls due: nobody answered. */
    record RaiseWarning(WarningId warning, Instant dueAt) implements SignalCommand {}

    /** Falls due: which sensors are silent? */
    record CheckSilence(Instant dueAt) implements SignalCommand {}
}
