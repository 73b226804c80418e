package cn.liandong.intake.matches;

import cn.liandong.contracts.incidents.MatchCommand;
import cn.liandong.contracts.incidents.MatchCommand.DismissMatch;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who may say what of a match. The first rule that refuses wins. */
public final class AnswerPolicies {
    private AnswerPolicies() {}

    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record AnswerPolicy(String code, Predicate<Asked> refuses, Function<MatchCommand, String> says) {}

    /**
     * What was asked.
     *
     * @param isOfTheCity whether an officer of the city's duty room asks
     */
    public record Asked(MatchCommand command, boolean isOfTheCity, Matches matches) {
        boolean isProposed(DismissMatch dismiss) {
            return matches.proposalsOf(dismiss.incident()).stream()
                    .anyMatch(proposal -> proposal.other().equals(dismiss.other()));
        }
    }

    static final AnswerPolicy NOT_OF_THE_CITY = new AnswerPolicy(
            "NOT_OF_THE_CITY",
            asked -> !asked.isOfTheCity(),
            command -> "Only the city's duty room says which reports tell of one happening. Ask it.");

    static final AnswerPolicy NO_SUCH_INCIDENT = new AnswerPolicy(
            "NO_SUCH_INCIDENT",
            asked -> asked.matches().find(asked.command().incident()) == null,
            command -> "There is no incident " + command.incident()
                    + " here that takes up reports. Reload the picture and choose one that is shown there.");

    private static final List<AnswerPolicy> ALL = List.of(NOT_OF_THE_CITY, NO_SUCH_INCIDENT);

    public static List<AnswerPolicy> all() {
        return ALL;
    }
}
