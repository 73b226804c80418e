package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.response.DispatchCommand.EscalateAlert;
import cn.liandong.contracts.response.DispatchCommand.TakeStep;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may have a step taken before its time, and which. The first rule that refuses wins. */
public final class StepPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record StepPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * Who asks, as far as it counts here.
     *
     * @param isAlertKnown whether there is an alert of the id at all
     * @param isAlerted whether it has reached the post of whoever asks
     * @param isOfTheCity whether it is an officer of the city
     */
    public record Standing(boolean isAlertKnown, boolean isAlerted, boolean isOfTheCity) {}

    /**
     * What was asked, of what.
     *
     * @param escalation null where somebody has acknowledged, or there is no alert
     * @param awaited the step that the alert waits for; null where it waits for none
     */
    public record Asked(
            EscalateAlert command,
            Standing standing,
            @Nullable Escalation escalation,
            @Nullable TakeStep awaited) {

        private int steps() {
            return escalation == null ? 0 : escalation.steps();
        }

        private int lastRound() {
            return awaited == null ? 0 : awaited.round() + 1;
        }
    }

    static final StepPolicy NO_SUCH_ALERT = new StepPolicy(
            "NO_SUCH_ALERT",
            asked -> !asked.standing().isAlertKnown(),
            asked -> "There is no alert " + asked.command().alert()
                    + " in this jurisdiction. Reload the picture and escalate an alert that is shown there.");

    static final StepPolicy NEITHER_ALERTED_NOR_CITY = new StepPolicy(
            "NEITHER_ALERTED_NOR_CITY",
            asked -> !asked.standing().isOfTheCity() && !asked.standing().isAlerted(),
            asked -> "Only a post that the alert " + asked.command().alert()
                    + " has reached, or the city's duty room, takes its next step. Ask one of them.");

    static final StepPolicy NOBODY_IS_AWAITED = new StepPolicy(
            "NOBODY_IS_AWAITED",
            asked -> asked.escalation() == null || asked.awaited() == null,
            asked -> "The alert " + asked.command().alert()
                    + " was acknowledged: nobody else is called for it. Nothing is to be done.");

    static final StepPolicy NO_SUCH_STEP = new StepPolicy(
            "NO_SUCH_STEP",
            asked -> asked.command().step() < 1
                    || asked.command().step() > asked.steps()
                    || asked.command().round() < 1
                    || asked.command().round() > asked.lastRound(),
            asked -> "The alert " + asked.command().alert() + " has the steps 1 to " + asked.steps()
                    + " in the rounds 1 to " + asked.lastRound() + ", but not step "
                    + asked.command().step() + " of round " + asked.command().round() + ". Choose one of them.");

    private static final List<StepPolicy> ALL =
            List.of(NO_SUCH_ALERT, NEITHER_ALERTED_NOR_CITY, NOBODY_IS_AWAITED, NO_SUCH_STEP);

    private StepPolicies() {}

    public static List<StepPolicy> all() {
        return ALL;
    }
}
