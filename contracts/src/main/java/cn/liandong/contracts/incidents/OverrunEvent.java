package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.IncidentId;
import java.time.Instant;

/** What one key reports beyond its reserve 超限归并, in the journal `incidents`. */
public sealed interface OverrunEvent extends IncidentEvent {
    IncidentId incident();

    /**
     * An incident gathers from now on what the key reports beyond its reserve, so that its alert is the only one.
     *
     * @param saysExercise whether it gathers what calls itself an exercise, which is alerted otherwise, or the rest
     * @param until when it gathers no more: the next opens an incident of its own, and alerts anew
     */
    record OverrunBegan(IncidentId incident, CredentialId credential, boolean saysExercise, Instant until)
            implements OverrunEvent {}
}
