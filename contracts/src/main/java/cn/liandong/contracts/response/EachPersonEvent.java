package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;

/** What concerns one person of an alert that each person acknowledges 逐人签收, in the journal `response`. */
public sealed interface EachPersonEvent extends ResponseEvent {
    AlertId alert();

    IncidentId incident();

    PostId post();

    PersonId person();

    Instant at();

    /** This person has received it: the alert goes on for the others who were told, until AlertAcknowledged. */
    record PersonAcknowledged(AlertId alert, IncidentId incident, PostId post, PersonId person, Instant at)
            implements EachPersonEvent {}

    /** This person was told at the post, and others answer for it by now: they acknowledge instead. */
    record PersonRelieved(AlertId alert, IncidentId incident, PostId post, PersonId person, Instant at)
            implements EachPersonEvent {}
}
