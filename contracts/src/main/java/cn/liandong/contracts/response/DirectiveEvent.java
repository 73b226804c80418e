package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders that must be answered 指令, in the journal `response`: given, answered, accepted or returned, and supervised 督办 while
 * whoever is to say something says nothing. Texts are what a person wrote, and nothing but text.
 */
public sealed interface DirectiveEvent extends ResponseEvent {
    DirectiveId directive();

    IncidentId incident();

    /** When it was decided. */
    Instant at();

    /**
     * An order, which its receiver must answer.
     *
     * @param handling the incident's: it never changes on the way
     * @param from whose post gave it
     * @param organization whose it is to answer
     * @param unit which of its units it concerns; null for the organization as a whole
     * @param to the posts that have to be told; never empty
     * @param text 1 to 1 000 characters
     * @param answerBy when supervision begins
     */
    record DirectiveGiven(
            DirectiveId directive,
            IncidentId incident,
            Handling handling,
            PostId from,
            OrganizationId fromOrganization,
            @Nullable PersonId person,
            OrganizationId organization,
            @Nullable UnitId unit,
            List<PostId> to,
            String text,
            Instant at,
            Instant answerBy)
            implements DirectiveEvent {
        public DirectiveGiven {
            to = to == null ? List.of() : List.copyOf(to);
        }
    }

    /**
     * Its receiver has answered; that ends the supervision, and its giver is asked whether this will do.
     *
     * @param number of the answer, from 1; an answer that was returned is followed by another
     * @param text null where DONE says all
     * @param post that answered; where the organization's API key did, the first of its posts that was told: the entry's
     *     actor names the key
     * @param latenessMillis of this answer after it was due, never negative
     * @param to the giver's post, which has to be told
     * @param acceptBy when the giver is pressed in turn
     */
    record DirectiveAnswered(
            DirectiveId directive,
            IncidentId incident,
            int number,
            DirectiveAnswer answer,
            @Nullable String text,
            PostId post,
            @Nullable PersonId person,
            Instant at,
            long latenessMillis,
            List<PostId> to,
            Instant acceptBy)
            implements DirectiveEvent {
        public DirectiveAnswered {
            to = to == null ? List.of() : List.copyOf(to);
        }
    }

    /**
     * The line of supervision 督办: what was due has not been said. It is repeated until it is.
     *
     * @param awaits whose word is missing
     * @param time how often it has been pressed for this, from 1
     * @param to the posts that have to be told
     * @param since when the word was due
     * @param dueAt when this line was due
     * @param latenessMillis {@code at} after {@code dueAt}, never negative
     * @param nextDueAt when it is pressed for again
     */
    record DirectiveOverdue(
            DirectiveId directive,
            IncidentId incident,
            DirectiveAwaits awaits,
            int time,
            List<PostId> to,
            Instant since,
            Instant dueAt,
            Instant at,
            long latenessMillis,
            Instant nextDueAt)
            implements DirectiveEvent {
        public DirectiveOverdue {
            to = to == null ? List.of() : List.copyOf(to);
        }
    }

    /**
     * The answer will do: the directive is over.
     *
     * @param number of the answer
     */
    record DirectiveAccepted(
            DirectiveId directive,
            IncidentId incident,
            int number,
            PostId post,
            @Nullable PersonId person,
            Instant at) implements DirectiveEvent {}

    /**
     * The answer will not do 退回: another one is due.
     *
     * @param number of the answer that is returned
     * @param reason 1 to 500 characters
     * @param to the posts that have to be told
     */
    record DirectiveReturned(
            DirectiveId directive,
            IncidentId incident,
            int number,
            String reason,
            PostId post,
            @Nullable PersonId person,
            Instant at,
            List<PostId> to,
            Instant answerBy)
            implements DirectiveEvent {
        public DirectiveReturned {
            to = to == null ? List.of() : List.copyOf(to);
        }
    }

    /**
     * The giver takes it back 撤回; nobody has to answer it any more.
     *
     * @param to the posts that have to be told
     */
    record DirectiveWithdrawn(
            DirectiveId directive,
            IncidentId incident,
            PostId post,
            @Nullable PersonId person,
            Instant at,
            List<PostId> to)
            implements DirectiveEvent {
        public DirectiveWithdrawn {
            to = to == null ? List.of() : List.copyOf(to);
        }
    }
}
