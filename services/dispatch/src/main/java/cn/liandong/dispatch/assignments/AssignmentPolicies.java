package cn.liandong.dispatch.assignments;

import static cn.liandong.dispatch.assignments.Assignment.State.OFFERED;
import static cn.liandong.dispatch.assignments.Assignment.State.ON_SCENE;

import cn.liandong.contracts.ids.AssignmentId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may say how an assignment goes on, and when. The first rule that refuses wins. */
public final class AssignmentPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record AssignmentPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, of what, by whom.
     *
     * @param assignment null where there is none of that id
     * @param isOwn whether it is an officer of the organization whose unit it is
     */
    public record Asked(AssignmentId id, Act act, @Nullable Assignment assignment, boolean isOfTheCity, boolean isOwn) {

        private boolean isIn(Assignment.State state) {
            return assignment != null && assignment.state() == state;
        }
    }

    static final AssignmentPolicy NO_SUCH_ASSIGNMENT = new AssignmentPolicy(
            "NO_SUCH_ASSIGNMENT",
            asked -> asked.assignment() == null,
            asked -> "There is no assignment " + asked.id()
                    + " in this jurisdiction. Reload the picture and choose one that is shown there.");

    static final AssignmentPolicy NEITHER_OWN_NOR_CITY = new AssignmentPolicy(
            "NEITHER_OWN_NOR_CITY",
            asked -> asked.act() != Act.WITHDRAW && !asked.isOfTheCity() && !asked.isOwn(),
            asked -> "Only an officer of the organization whose unit it is, or of the city's duty room, says how the"
                    + " assignment " + asked.id() + " goes on. Ask one of them.");

    static final AssignmentPolicy NOT_OF_THE_CITY = new AssignmentPolicy(
            "NOT_OF_THE_CITY",
            asked -> asked.act() == Act.WITHDRAW && !asked.isOfTheCity(),
            asked -> "Only an officer of the city withdraws the assignment " + asked.id()
                    + ". Decline or release it, or ask the city's duty room.");

    static final AssignmentPolicy ASSIGNMENT_OVER = new AssignmentPolicy(
            "ASSIGNMENT_OVER",
            asked -> asked.assignment() != null && !asked.assignment().state().isOpen(),
            asked -> "The assignment " + asked.id() + " is over"
                    + (asked.assignment() == null
                            ? ""
                            : ": " + asked.assignment().state())
                    + ". Look at the picture for the one that is open.");

    static final AssignmentPolicy OFFER_NOT_ACCEPTED = new AssignmentPolicy(
            "OFFER_NOT_ACCEPTED",
            asked -> asked.isIn(OFFERED) && !asked.act().isPossibleIn(OFFERED),
            asked -> "The offer " + asked.id() + " was not accepted yet. Accept it first.");

    static final AssignmentPolicy ON_SCENE_ALREADY = new AssignmentPolicy(
            "ON_SCENE_ALREADY",
            asked -> asked.isIn(ON_SCENE) && !asked.act().isPossibleIn(ON_SCENE),
            asked -> "The unit of the assignment " + asked.id() + " is on scene. Release it instead.");

    static final AssignmentPolicy OFFER_ACCEPTED_ALREADY = new AssignmentPolicy(
            "OFFER_ACCEPTED_ALREADY",
            asked -> asked.assignment() != null
                    && !asked.act().isPossibleIn(asked.assignment().state()),
            asked -> "The offer " + asked.id()
                    + " was accepted, so that it is declined no more. Ask the city to withdraw it, or release the unit.");

    /** What holds also where it was done before: a repeat is answered like the first, but not to everybody. */
    private static final List<AssignmentPolicy> OF_WHO_ASKS =
            List.of(NO_SUCH_ASSIGNMENT, NEITHER_OWN_NOR_CITY, NOT_OF_THE_CITY);

    private static final List<AssignmentPolicy> ALL = Stream.concat(
                    OF_WHO_ASKS.stream(),
                    Stream.of(ASSIGNMENT_OVER, OFFER_NOT_ACCEPTED, ON_SCENE_ALREADY, OFFER_ACCEPTED_ALREADY))
            .toList();

    private AssignmentPolicies() {}

    static List<AssignmentPolicy> ofWhoAsks() {
        return OF_WHO_ASKS;
    }

    public static List<AssignmentPolicy> all() {
        return ALL;
    }
}
