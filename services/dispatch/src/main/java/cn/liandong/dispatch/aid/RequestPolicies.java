package cn.liandong.dispatch.aid;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AidCommand.RequestAid;
import cn.liandong.contracts.response.Neighbour;
import cn.liandong.dispatch.KnownIncident;
import cn.liandong.dispatch.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may ask another jurisdiction for units, and for what. The first rule that refuses wins. */
public final class RequestPolicies {
    static final int MOST_UNITS = 50;
    static final int LONGEST_STAGING_AREA = 200;
    static final int SHORTEST_SECONDS = 60;
    static final int LONGEST_SECONDS = 86_400;

    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record RequestPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, and what is known of it.
     *
     * @param known null where there is no incident of that id
     * @param neighbour null where it cannot be asked
     * @param unanswered a request of the same jurisdiction for the same incident that was not answered yet
     */
    public record Asked(
            RequestAid command,
            boolean isOfTheCity,
            @Nullable KnownIncident known,
            boolean isClosed,
            @Nullable Neighbour neighbour,
            List<Neighbour> neighbours,
            @Nullable AidId unanswered) {
        private boolean isHandled() {
            return known != null && (known.handling() == Handling.ACTUAL || known.handling() == Handling.EXERCISE);
        }

        private boolean isLimitOutOfRange() {
            var seconds = command.answerWithinSeconds();
            return seconds != null && (seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS);
        }
    }

    static final RequestPolicy NO_SUCH_INCIDENT = new RequestPolicy(
            "NO_SUCH_INCIDENT",
            asked -> asked.known() == null,
            asked -> "There is no incident " + asked.command().incident()
                    + " in this jurisdiction, or dispatch has not read of it yet. Choose one that the picture shows.");

    static final RequestPolicy NOT_OF_THE_CITY = new RequestPolicy(
            "NOT_OF_THE_CITY",
            asked -> !asked.isOfTheCity(),
            asked -> "Only an officer of the city asks another jurisdiction. Ask the city's duty room.");

    static final RequestPolicy INCIDENT_IS_A_TEST = new RequestPolicy(
            "INCIDENT_IS_A_TEST",
            asked -> !asked.isHandled(),
            asked -> "The incident " + asked.command().incident()
                    + " is a trial, which sends nobody. Only ACTUAL and EXERCISE do. Nothing is to be done.");

    static final RequestPolicy INCIDENT_IS_AN_EXERCISE = new RequestPolicy(
            "INCIDENT_IS_AN_EXERCISE",
            asked -> asked.known() != null && asked.known().handling() == Handling.EXERCISE,
            asked -> "The incident " + asked.command().incident()
                    + " is an exercise, and another jurisdiction takes no part in its drill. Let the drill's director"
                    + " answer for it.");

    static final RequestPolicy INCIDENT_CLOSED = new RequestPolicy(
            "INCIDENT_CLOSED",
            Asked::isClosed,
            asked -> "The incident " + asked.command().incident() + " is closed. Reopen it first if it goes on.");

    static final RequestPolicy NOT_A_NEIGHBOUR = new RequestPolicy(
            "NOT_A_NEIGHBOUR",
            asked -> asked.neighbour() == null,
            asked -> asked.command().of() + " cannot be asked: the city's file names "
                    + asked.neighbours().stream()
                            .map(one -> one.jurisdiction() + " " + one.name())
                            .toList()
                    + ". Choose one of these, or ask the prefecture.");

    static final RequestPolicy NOTHING_ASKED = new RequestPolicy(
            "NOTHING_ASKED",
            asked -> asked.command().need().capabilities().isEmpty()
                    || asked.command().need().count() < 1
                    || asked.command().need().count() > MOST_UNITS,
            asked -> "A request names at least one capability and 1 to " + MOST_UNITS + " units, not "
                    + asked.command().need().capabilities() + " and "
                    + asked.command().need().count() + ". Correct it.");

    static final RequestPolicy TEXT_UNFIT = new RequestPolicy(
            "TEXT_UNFIT",
            asked -> Texts.isUnfit(asked.command().need().stagingArea(), LONGEST_STAGING_AREA),
            asked -> "The staging area is named in at most " + LONGEST_STAGING_AREA
                    + " characters without control characters. Shorten or retype it.");

    static final RequestPolicy LIMIT_OUT_OF_RANGE = new RequestPolicy(
            "LIMIT_OUT_OF_RANGE",
            Asked::isLimitOutOfRange,
            asked -> "The other side has " + SHORTEST_SECONDS + " to " + LONGEST_SECONDS + " seconds to answer, not "
                    + asked.command().answerWithinSeconds() + ". Correct the limit, or leave it out.");

    static final RequestPolicy ASKED_ALREADY = new RequestPolicy(
            "ASKED_ALREADY",
            asked -> asked.unanswered() != null,
            asked -> "The request " + asked.unanswered() + " to "
                    + asked.command().of() + " was not answered yet. Wait for the answer, or withdraw it first.");

    private static final List<RequestPolicy> ALL = List.of(
            NO_SUCH_INCIDENT,
            NOT_OF_THE_CITY,
            INCIDENT_IS_A_TEST,
            INCIDENT_IS_AN_EXERCISE,
            INCIDENT_CLOSED,
            NOT_A_NEIGHBOUR,
            NOTHING_ASKED,
            TEXT_UNFIT,
            LIMIT_OUT_OF_RANGE,
            ASKED_ALREADY);

    private RequestPolicies() {}

    public static List<RequestPolicy> all() {
        return ALL;
    }
}
