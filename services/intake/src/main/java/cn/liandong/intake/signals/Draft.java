package cn.liandong.intake.signals;

import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.SignalEvent;
import cn.liandong.contracts.incidents.WarningEvent.WarningClosed;
import cn.liandong.contracts.journal.Moment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A decision while it is made: its events so far, and the state as they leave it. */
final class Draft {
    final Moment moment;
    final SignalsView view;
    private Signals signals;
    private final List<IncidentEvent> events = new ArrayList<>();

    Draft(Moment moment, Signals signals, SignalsView view) {
        this.moment = moment;
        this.signals = signals;
        this.view = view;
    }

    Signals signals() {
        return signals;
    }

    List<IncidentEvent> events() {
        return List.copyOf(events);
    }

    /** What others decided of it. */
    void addAll(List<IncidentEvent> decided) {
        events.addAll(decided);
    }

    void add(SignalEvent event) {
        events.add(event);
        signals = SignalsFold.evolve(signals, event);
    }

    /** Made of the input alone, so that what is decided again after a crash has the same name. */
    String name(String what) {
        return moment.jurisdiction()
                + ":"
                + UUID.nameUUIDFromBytes((moment.inputId() + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    /** A warning is over once it was answered and what it was raised for is quiet. */
    void closeWhatIsOver() {
        signals.warnings().forEach((id, warning) -> {
            if (warning.answered() && signals.isQuiet(id, warning)) {
                close(id);
            }
        });
    }

    private void close(WarningId id) {
        var warning = signals.warnings().get(id);
        if (warning != null) {
            add(new WarningClosed(id, warning.subject().site(), null, moment.now()));
        }
    }
}
