package cn.liandong.roster.spotchecks;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.SpotCheckCommand;
import cn.liandong.contracts.duty.SpotCheckCommand.AnswerSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.CallSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.SetSpotCheckRules;
import cn.liandong.contracts.duty.SpotCheckRule;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision.Refused;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who may call whom, and who answers: the first rule that refuses wins. */
public final class SpotCheckPolicies {
    private static final Pattern SEED = Pattern.compile("[0-9a-f]{32}");

    private SpotCheckPolicies() {}

    /** One rule: a refusal, or null where it has nothing against the command. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<DutyEvent> refusal(Actor actor, SpotCheckCommand command, SpotChecks checks, SpotCheckView view);
    }

    /** What cannot be guessed is long enough. */
    public static final Policy SEED_IS_SECRET =
            (actor, command, checks, view) -> command instanceof SetSpotCheckRules set
                            && !SEED.matcher(set.seed()).matches()
                    ? new Refused<>("SEED_TOO_WEAK", "The seed of random times is 32 hex digits that nobody can guess.")
                    : null;

    /** Only a post that is there can be called. */
    public static final Policy POST_IS_KNOWN =
            (actor, command, checks, view) -> command instanceof CallSpotCheck call && view.post(call.post()) == null
                    ? new Refused<>("NO_SUCH_POST", "No post has the id " + call.post() + ".")
                    : null;

    /** A limit is something a chair can keep. */
    public static final Policy LIMIT_IS_SHORT = (actor, command, checks, view) -> {
        var minutes = command instanceof CallSpotCheck call ? call.limitMinutes() : null;
        return minutes != null && (minutes < 1 || minutes > SpotCheckRule.MOST_MINUTES)
                ? new Refused<>(
                        "BAD_LIMIT",
                        "A post has 1 to " + SpotCheckRule.MOST_MINUTES + " minutes to answer, not " + minutes + ".")
                : null;
    };

    /** The city calls anybody; a town or an agency its own, and the enterprises that answer to it. */
    public static final Policy CALLER_IS_OWN_OR_ABOVE = (actor, command, checks, view) -> {
        var organization = actor.organization();
        return !(command instanceof CallSpotCheck call)
                        || (actor.kind() == Actor.Kind.OFFICER
                                && organization != null
                                && view.isOwnOrAbove(organization, call.post()))
                ? null
                : new Refused<>(
                        "NEITHER_OWN_NOR_ABOVE",
                        "A post is called by its own organization or by one above it: ask the city's duty room.");
    };

    /** Whoever calls itself has checked nothing. */
    public static final Policy NOBODY_CALLS_ITSELF = (actor, command, checks, view) ->
            command instanceof CallSpotCheck call && call.post().equals(actor.post())
                    ? new Refused<>("OWN_CHAIR", "You sit at this post yourself: call another one.")
                    : null;

    /** Two at once could not be told apart by whoever answers. */
    public static final Policy ONE_AT_A_TIME = (actor, command, checks, view) -> command instanceof CallSpotCheck call
                    && checks.isOpen(call.post())
            ? new Refused<>(
                    "CHECK_IS_OPEN", "The post is being called already: wait until it has answered or missed it.")
            : null;

    /** A check that another one followed is over for good. */
    public static final Policy CHECK_IS_THE_LATEST = (actor, command, checks, view) -> {
        if (command instanceof AnswerSpotCheck answer) {
            var check = checks.latest().get(answer.post());
            return check != null && check.id().equals(answer.check())
                    ? null
                    : new Refused<>(
                            "NO_SUCH_SPOT_CHECK", "The post has no such spot check, or another one followed it.");
        }
        return null;
    };

    /** Nobody answers for another chair: then it would say nothing of who sits there. */
    public static final Policy ANSWERED_FROM_THE_CHAIR = (actor, command, checks, view) ->
            !(command instanceof AnswerSpotCheck answer) || sits(actor, answer, checks, view)
                    ? null
                    : new Refused<>(
                            "NOT_CALLED", "A spot check is answered from the post that was called, by who sits there.");

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(
                SEED_IS_SECRET,
                POST_IS_KNOWN,
                LIMIT_IS_SHORT,
                CALLER_IS_OWN_OR_ABOVE,
                NOBODY_CALLS_ITSELF,
                ONE_AT_A_TIME,
                CHECK_IS_THE_LATEST,
                ANSWERED_FROM_THE_CHAIR);
    }

    /** Relief that came after the call sits there as well. */
    private static boolean sits(Actor actor, AnswerSpotCheck answer, SpotChecks checks, SpotCheckView view) {
        if (!answer.post().equals(actor.post())) {
            return false;
        }
        var person = actor.kind() == Actor.Kind.NOTIFIED_PERSON ? actor.person() : answer.person();
        var check = checks.latest().get(answer.post());
        boolean known = person != null
                && check != null
                && (check.people().contains(person)
                        || view.answering(answer.post()).contains(person));
        return switch (actor.kind()) {
            case OFFICER -> person == null || known;
            case NOTIFIED_PERSON -> known;
            case API_KEY, SYSTEM -> false;
        };
    }
}
