package cn.liandong.dispatch.assignments;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may ask a unit to go, and which. The first rule that refuses wins. */
public final class OfferPolicies {
    static final int SHORTEST_SECONDS = 10;
    static final int LONGEST_SECONDS = 3_600;

    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record OfferPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, and what is known of it.
     *
     * @param handling the incident's; null where there is none of that id
     * @param unit whom the officer named, or the best that is free; null where neither is
     * @param isUnitKnown whether it is registered
     * @param isAvailable whether it is not out of service
     * @param mayGo whether the incident may call on it
     * @param actual the ACTUAL assignment that binds it
     * @param exercise the EXERCISE assignment that lies over it
     */
    public record Asked(
            OfferUnit command,
            boolean isOfTheCity,
            boolean isPlaced,
            @Nullable Handling handling,
            @Nullable UnitId unit,
            boolean isUnitKnown,
            boolean isAvailable,
            boolean mayGo,
            @Nullable AssignmentId actual,
            @Nullable AssignmentId exercise) {
        private boolean isLimitOutOfRange() {
            var seconds = command.answerWithinSeconds();
            return seconds != null && (seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS);
        }
    }

    static final OfferPolicy NOT_OF_THE_CITY = new OfferPolicy(
            "NOT_OF_THE_CITY",
            asked -> !asked.isOfTheCity(),
            asked -> "Only an officer of the city offers an assignment. Ask the city's duty room.");

    static final OfferPolicy NO_SUCH_INCIDENT = new OfferPolicy(
            "NO_SUCH_INCIDENT",
            asked -> asked.handling() == null,
            asked -> "There is no incident " + asked.command().incident()
                    + " in this jurisdiction, or dispatch has not read of it yet. Choose one that the picture shows.");

    static final OfferPolicy INCIDENT_IS_A_TEST = new OfferPolicy(
            "INCIDENT_IS_A_TEST",
            asked -> asked.handling() != Handling.ACTUAL && asked.handling() != Handling.EXERCISE,
            asked -> "The incident " + asked.command().incident() + " is handled as " + asked.handling()
                    + ", which sends nobody. Only ACTUAL and EXERCISE do. Nothing is to be done.");

    static final OfferPolicy LIMIT_OUT_OF_RANGE = new OfferPolicy(
            "LIMIT_OUT_OF_RANGE",
            Asked::isLimitOutOfRange,
            asked -> "A unit has " + SHORTEST_SECONDS + " to " + LONGEST_SECONDS + " seconds to answer, not "
                    + asked.command().answerWithinSeconds() + ". Correct the limit, or leave it out.");

    static final OfferPolicy NO_PLACE = new OfferPolicy(
            "NO_PLACE",
            asked -> asked.command().unit() == null && !asked.isPlaced(),
            asked -> "Nobody knows where the incident " + asked.command().incident()
                    + " is, so no unit is nearest. Name the unit that is to go.");

    static final OfferPolicy NO_UNIT_FREE = new OfferPolicy(
            "NO_UNIT_FREE",
            asked -> asked.unit() == null,
            asked -> "No free unit covers any of " + asked.command().needs()
                    + ". Set units available, release one, or ask another jurisdiction.");

    static final OfferPolicy NO_SUCH_UNIT = new OfferPolicy(
            "NO_SUCH_UNIT",
            asked -> !asked.isUnitKnown(),
            asked -> "There is no unit " + asked.unit() + " in this jurisdiction. Choose one that is registered.");

    static final OfferPolicy UNIT_NOT_IN_DRILL = new OfferPolicy(
            "UNIT_NOT_IN_DRILL",
            asked -> !asked.mayGo(),
            asked -> "The incident " + asked.command().incident() + " is an exercise, and the unit " + asked.unit()
                    + " is none of its drill's. Choose one of the drill's, or ask its director.");

    static final OfferPolicy UNIT_OUT_OF_SERVICE = new OfferPolicy(
            "UNIT_OUT_OF_SERVICE",
            asked -> !asked.isAvailable(),
            asked -> "The unit " + asked.unit() + " is out of service. Set it available first, or choose another.");

    static final OfferPolicy UNIT_ENGAGED = new OfferPolicy(
            "UNIT_ENGAGED",
            asked -> asked.actual() != null,
            asked -> "The unit " + asked.unit() + " is on the assignment " + asked.actual()
                    + ", and no unit is on two. Release or withdraw it there, or choose another.");

    static final OfferPolicy UNIT_IN_A_DRILL = new OfferPolicy(
            "UNIT_IN_A_DRILL",
            asked -> asked.handling() == Handling.EXERCISE && asked.exercise() != null,
            asked -> "The unit " + asked.unit() + " is on the assignment " + asked.exercise()
                    + " of a drill already. Release or withdraw it there, or choose another.");

    private static final List<OfferPolicy> ALL = List.of(
            NOT_OF_THE_CITY,
            NO_SUCH_INCIDENT,
            INCIDENT_IS_A_TEST,
            LIMIT_OUT_OF_RANGE,
            NO_PLACE,
            NO_UNIT_FREE,
            NO_SUCH_UNIT,
            UNIT_NOT_IN_DRILL,
            UNIT_OUT_OF_SERVICE,
            UNIT_ENGAGED,
            UNIT_IN_A_DRILL);

    private OfferPolicies() {}

    public static List<OfferPolicy> all() {
        return ALL;
    }
}
