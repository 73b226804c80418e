package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.IncidentId;
import java.util.List;

/** What dispatch can be asked about the end of an incident. */
public sealed interface ClosingCommand extends DispatchCommand {
    IncidentId incident();

    record DeclareControlled(IncidentId incident) implements ClosingCommand {}

    /**
     * The response is over.
     *
     * @param leftOpen ids of what is still open and is to be left so: what is open and not named here is a refusal
     */
    record CloseIncident(IncidentId incident, ClosingOutcome outcome, List<String> leftOpen) implements ClosingCommand {
        public CloseIncident {
            leftOpen = leftOpen == null ? List.of() : List.copyOf(leftOpen);
        }
    }

    record ReopenIncident(IncidentId incident) implements ClosingCommand {}
}
