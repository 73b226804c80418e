package cn.liandong.dispatch.crews;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.response.CrewCommand;
import cn.liandong.contracts.response.CrewCommand.SetCrewLimit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may say how a crew is, and of which one. The first rule that refuses wins. */
public final class CrewPolicies {
    static final int SHORTEST_SECONDS = 60;
    static final int LONGEST_SECONDS = 7_200;

    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record CrewPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, of which crew.
     *
     * @param owner whose unit it is; null where there is no such assignment
     * @param limit null where the crew is not on scene
     */
    public record Asked(
            CrewCommand command,
            AssignmentId id,
            @Nullable OrganizationId owner,
            boolean isOwn,
            boolean isOfTheCity,
            @Nullable CrewLimit limit) {}

    static final CrewPolicy NO_SUCH_ASSIGNMENT = new CrewPolicy(
            "NO_SUCH_ASSIGNMENT",
            asked -> asked.owner() == null,
            asked -> "There is no assignment " + asked.id()
                    + " in this jurisdiction. Reload the picture and choose one that is shown there.");

    static final CrewPolicy NEITHER_OWN_NOR_CITY = new CrewPolicy(
            "NEITHER_OWN_NOR_CITY",
            asked -> !asked.isOwn() && !asked.isOfTheCity(),
            asked -> "Only an officer of the organization whose unit it is, or of the city's duty room, says how the"
                    + " crew of the assignment " + asked.id() + " is. Ask one of them.");

    static final CrewPolicy LIMIT_OUT_OF_RANGE = new CrewPolicy(
            "LIMIT_OUT_OF_RANGE",
            asked -> asked.command() instanceof SetCrewLimit(var _, var every)
                    && (every < SHORTEST_SECONDS || every > LONGEST_SECONDS),
            asked -> "A crew reports safe every " + SHORTEST_SECONDS + " to " + LONGEST_SECONDS
                    + " seconds. Correct the limit.");

    static final CrewPolicy NOT_ON_SCENE = new CrewPolicy(
            "NOT_ON_SCENE",
            asked -> asked.limit() == null,
            asked -> "The crew of the assignment " + asked.id()
                    + " is not on scene, so that nobody waits to hear of it. Report its arrival first.");

    private static final List<CrewPolicy> ALL =
            List.of(NO_SUCH_ASSIGNMENT, NEITHER_OWN_NOR_CITY, LIMIT_OUT_OF_RANGE, NOT_ON_SCENE);

    private CrewPolicies() {}

    public static List<CrewPolicy> all() {
        return ALL;
    }
}
