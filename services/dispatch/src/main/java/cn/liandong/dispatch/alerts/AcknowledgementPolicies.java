package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may acknowledge an alert. The first rule that refuses wins. */
public final class AcknowledgementPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     */
    public record AcknowledgementPolicy(String code, Refuses refuses, Says says) {}

    /** Whether the rule refuses; {@code alert} is null where there is none of that id. */
    @FunctionalInterface
    public interface Refuses {
        boolean refuses(@Nullable Alert alert, Actor actor);
    }

    /** What was wrong, what was expected and what to do next. */
    @FunctionalInterface
    public interface Says {
        String says(AcknowledgeAlert command, Actor actor);
    }

    static final AcknowledgementPolicy NO_SUCH_ALERT = new AcknowledgementPolicy(
            "NO_SUCH_ALERT",
            (alert, actor) -> alert == null,
            (command, actor) -> "There is no alert " + command.alert()
                    + " in this jurisdiction. Reload the picture and acknowledge an alert that is shown there.");

    static final AcknowledgementPolicy NOT_ALERTED = new AcknowledgementPolicy(
            "NOT_ALERTED",
            (alert, actor) -> alert == null || !alert.reached(actor.post()),
            (command, actor) -> "The alert " + command.alert() + " is not for "
                    + (actor.post() == null ? "a caller without a post" : "the post " + actor.post())
                    + ": only the alerted post, or a post that was told since, acknowledges it. Ask one of them.");

    static final AcknowledgementPolicy STOOD_DOWN = new AcknowledgementPolicy(
            "STOOD_DOWN",
            (alert, actor) -> alert != null && alert.stoodDown() != null,
            (command, actor) -> "The alert " + command.alert()
                    + " was stood down: nobody has to acknowledge it any more. Nothing is to be done.");

    /** Whoever had the notification in hand is one of those it was for; an officer sits at the post and needs not be. */
    static final AcknowledgementPolicy NOT_NOTIFIED = new AcknowledgementPolicy(
            "NOT_NOTIFIED",
            (alert, actor) -> actor.kind() == Actor.Kind.NOTIFIED_PERSON
                    && (alert == null || !alert.hasTold(actor.post(), actor.person())),
            (command, actor) -> "The alert " + command.alert() + " was not told to "
                    + (actor.person() == null ? "a caller without a name" : "the person " + actor.person())
                    + " at that post. Acknowledge the one that the notification was about.");

    private static final List<AcknowledgementPolicy> ALL =
            List.of(NO_SUCH_ALERT, NOT_ALERTED, NOT_NOTIFIED, STOOD_DOWN);

    private AcknowledgementPolicies() {}

    public static List<AcknowledgementPolicy> all() {
        return ALL;
    }
}
