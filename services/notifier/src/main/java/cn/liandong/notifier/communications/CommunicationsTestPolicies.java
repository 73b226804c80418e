package cn.liandong.notifier.communications;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.notifications.CommunicationsTestCommand.StartCommunicationsTest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who may have which communications test; the first refusal counts. */
public final class CommunicationsTestPolicies {
    /** As many first calls as one entry holds with room to spare, and a gateway takes at once. */
    static final int MOST_PEOPLE = 200;

    /** A day's quiet is not tested in one go, and a dead channel is known within six minutes. */
    static final int MOST_MINUTES = 60;

    /** What is asked, by whom. */
    public record Asked(
            StartCommunicationsTest test, Actor actor, Predicate<OrganizationId> isCity, Predicate<PersonId> isKnown) {}

    /**
     * A named rule.
     *
     * @param message what to do instead
     */
    public record CommunicationsTestPolicy(String code, Predicate<Asked> refuses, String message) {}

    private static final List<CommunicationsTestPolicy> ALL = List.of(
            new CommunicationsTestPolicy(
                    "NOT_OF_THE_CITY",
                    asked -> !isOfTheCity(asked),
                    "Only the city's duty room has people called for a test. Ask there."),
            new CommunicationsTestPolicy(
                    "NOBODY_CHOSEN", asked -> asked.test().people().isEmpty(), "Choose at least one person or post."),
            new CommunicationsTestPolicy(
                    "TOO_MANY_CHOSEN",
                    asked -> asked.test().people().size() > MOST_PEOPLE,
                    "At most " + MOST_PEOPLE + " people are called by one test. Make several."),
            new CommunicationsTestPolicy(
                    "NO_SUCH_PERSON",
                    asked -> !asked.test().people().stream().allMatch(asked.isKnown()),
                    "Somebody who was chosen is not known here. Choose again."),
            new CommunicationsTestPolicy(
                    "LIMIT_OUT_OF_RANGE",
                    asked -> asked.test().minutes() < 1 || asked.test().minutes() > MOST_MINUTES,
                    "A test lasts 1 to " + MOST_MINUTES + " minutes."));

    private CommunicationsTestPolicies() {}

    public static List<CommunicationsTestPolicy> all() {
        return ALL;
    }

    static Optional<CommunicationsTestPolicy> refusal(Asked asked) {
        return ALL.stream().filter(policy -> policy.refuses().test(asked)).findFirst();
    }

    private static boolean isOfTheCity(Asked asked) {
        var actor = asked.actor();
        return actor.kind() == Actor.Kind.OFFICER
                && actor.organization() != null
                && actor.post() != null
                && asked.isCity().test(actor.organization());
    }
}
