package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may acknowledge an alert. The first rule that refuses wins. */
public final class AcknowledgementPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record AcknowledgementPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, of which alert.
     *
     * @param alert null where there is none of that id
     * @param person who would be written down; null where nobody knows who it is
     */
    public record Asked(
            AcknowledgeAlert command,
            Actor actor,
            @Nullable Alert alert,
            @Nullable PersonId person) {
        private boolean isTold(@Nullable PersonId who) {
            return alert != null && alert.hasTold(actor.post(), who);
        }
    }

    static final AcknowledgementPolicy NO_SUCH_ALERT = new AcknowledgementPolicy(
            "NO_SUCH_ALERT",
            asked -> asked.alert() == null,
            asked -> "There is no alert " + asked.command().alert()
                    + " in this jurisdiction. Reload the picture and acknowledge an alert that is shown there.");

    static final AcknowledgementPolicy NOT_ALERTED = new AcknowledgementPolicy(
            "NOT_ALERTED",
            asked -> asked.alert() == null
                    || !asked.alert().reached(asked.actor().post()),
            asked -> "The alert " + asked.command().alert() + " is not for "
                    + (asked.actor().post() == null
                            ? "a caller without a post"
                            : "the post " + asked.actor().post())
                    + ": only the alerted post, or a post that was told since, acknowledges it. Ask one of them.");

    static final AcknowledgementPolicy STOOD_DOWN = new AcknowledgementPolicy(
            "STOOD_DOWN",
            asked -> asked.alert() != null && asked.alert().stoodDown() != null,
            asked -> "The alert " + asked.command().alert()
                    + " was stood down: nobody has to acknowledge it any more. Nothing is to be done.");

    /** Whoever had the notification in hand is one of those it was for; an officer sits at the post and needs not be. */
    static final AcknowledgementPolicy NOT_NOTIFIED = new AcknowledgementPolicy(
            "NOT_NOTIFIED",
            asked -> asked.actor().kind() == Actor.Kind.NOTIFIED_PERSON
                    && (!asked.isTold(asked.actor().person())
                            || !Objects.equals(asked.person(), asked.actor().person())),
            asked -> "The alert " + asked.command().alert() + " was not told to "
                    + (asked.actor().person() == null
                            ? "a caller without a name"
                            : "the person " + asked.actor().person())
                    + " at that post. Acknowledge the one that the notification was about, for yourself.");

    /** An officer may say who of those told at the post has received it, and nobody else. */
    static final AcknowledgementPolicy PERSON_NOT_TOLD = new AcknowledgementPolicy(
            "PERSON_NOT_TOLD",
            asked -> asked.command().person() != null
                    && !asked.command().person().equals(asked.actor().person())
                    && !asked.isTold(asked.command().person()),
            asked -> "The alert " + asked.command().alert() + " was not told to the person "
                    + asked.command().person() + " at that post. Name somebody who was told of it there.");

    static final AcknowledgementPolicy PERSON_NEEDED = new AcknowledgementPolicy(
            "PERSON_NEEDED",
            asked -> asked.alert() != null && asked.alert().roll() != null && asked.person() == null,
            asked -> "Each person acknowledges the alert " + asked.command().alert()
                    + ", and more than one is at that post. Say which of them has received it.");

    private static final List<AcknowledgementPolicy> ALL =
            List.of(NO_SUCH_ALERT, NOT_ALERTED, NOT_NOTIFIED, STOOD_DOWN, PERSON_NOT_TOLD, PERSON_NEEDED);

    private AcknowledgementPolicies() {}

    public static List<AcknowledgementPolicy> all() {
        return ALL;
    }
}
