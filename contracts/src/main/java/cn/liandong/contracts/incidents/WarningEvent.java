package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody must answer that is no incident yet, in the journal `incidents`. A site has one of each matter at most. */
public sealed interface WarningEvent extends SignalEvent {
    WarningId warning();

    /** It is to be answered; where it was raised before, it is graver now or of another sensor, and is to be answered anew. */
    record WarningRaised(WarningId warning, WarningSubject subject, Instant at) implements WarningEvent {}

    /**
     * People were told.
     *
     * @param step from 0, in the order of the colour's rule; the last again and again
     * @param people who answers for the posts that are told; empty where nobody does
     * @param nextAt when the next is told
     */
    record WarningTold(
            WarningId warning, WarningSubject subject, int step, List<SeatedPerson> people, Instant at, Instant nextAt)
            implements WarningEvent {
        public WarningTold {
            people = people == null ? List.of() : List.copyOf(people);
        }
    }

    /**
     * Somebody answered: nobody is told any more.
     *
     * @param person null where more than one answers for the post
     */
    record WarningAnswered(
            WarningId warning,
            WarningAnswer answer,
            PostId post,
            @Nullable PersonId person,
            Instant at) implements WarningEvent {}

    /**
     * It is over: answered and quiet again, or an incident took it over.
     *
     * @param incident which took it over; null where none did
     */
    record WarningClosed(
            WarningId warning, SiteId site, @Nullable IncidentId incident, Instant at) implements WarningEvent {}
}
