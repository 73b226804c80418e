package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Handling;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the lead of an incident passes to another, in the journal `response`. Until it was accepted nothing has passed. */
public sealed interface LeadEvent extends ResponseEvent {
    IncidentId incident();

    /** Counts the incident's offers of its lead from 1. */
    int number();

    /** To whom it is offered. */
    OrganizationId organization();

    Instant at();

    /**
     * Another is asked to lead.
     *
     * @param from who leads, and goes on until the other side accepts
     * @param to the posts that have to be told; never empty
     * @param answerBy when the other side is first reminded
     */
    record LeadOffered(
            IncidentId incident,
            Handling handling,
            int number,
            OrganizationId from,
            OrganizationId organization,
            List<PostId> to,
            PostId post,
            @Nullable PersonId person,
            Instant at,
            Instant answerBy)
            implements LeadEvent {
        public LeadOffered {
            to = to == null ? List.of() : List.copyOf(to);
        }
    }

    /**
     * The other side has accepted, and leads from now on 牵头移交.
     *
     * @param from who led before
     */
    record LeadTransferred(
            IncidentId incident,
            int number,
            OrganizationId from,
            OrganizationId organization,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements LeadEvent {}

    /**
     * The other side does not take it; whoever leads goes on.
     *
     * @param offeredBy whose officer had offered it; null in entries from before this was told
     */
    record LeadDeclined(
            IncidentId incident,
            int number,
            OrganizationId organization,
            LeadDeclineReason reason,
            @Nullable String text,
            PostId post,
            @Nullable PersonId person,
            Instant at,
            @Nullable PostId offeredBy)
            implements LeadEvent {}

    /** It is offered no more, or the incident was closed; whoever leads goes on. */
    record LeadWithdrawn(
            IncidentId incident,
            int number,
            OrganizationId organization,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements LeadEvent {}

    /**
     * The other side has not answered; repeated until it does.
     *
     * @param time how often it has been reminded, from 1
     * @param to the posts that have to be told
     * @param dueAt when this line was due
     * @param latenessMillis {@code at} after {@code dueAt}, never negative
     * @param nextDueAt when it is reminded again
     */
    record LeadOverdue(
            IncidentId incident,
            int number,
            OrganizationId organization,
            int time,
            List<PostId> to,
            Instant dueAt,
            Instant at,
            long latenessMillis,
            Instant nextDueAt)
            implements LeadEvent {
        public LeadOverdue {
            to = to == null ? List.of() : List.copyOf(to);
        }
    }
}
