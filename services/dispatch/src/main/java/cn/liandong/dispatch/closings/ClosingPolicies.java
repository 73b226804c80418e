package cn.liandong.dispatch.closings;

import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.ClosingCommand;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingCommand.DeclareControlled;
import cn.liandong.contracts.response.ClosingCommand.ReopenIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.dispatch.closings.Closings.Stage;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may say that an incident is controlled, closed or open again, and when. The first rule that refuses wins. */
public final class ClosingPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record ClosingPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * Who asks, as far as it counts here.
     *
     * @param post null for a caller without one
     * @param isIncidentKnown whether there is an incident of the id at all
     * @param isClaimer whether the post sees to it
     * @param isOfTheCity whether it is an officer of the city
     */
    public record Standing(@Nullable PostId post, boolean isIncidentKnown, boolean isClaimer, boolean isOfTheCity) {}

    /**
     * What was asked, of what.
     *
     * @param level the response level that holds; null for none
     * @param stillOpen ids of alerts that nobody acknowledged, of assignments and directives that go on, of upward reports
     *     that nobody above has, and of clocks
     */
    public record Asked(
            ClosingCommand command,
            Standing standing,
            Stage stage,
            @Nullable ResponseLevel level,
            List<String> stillOpen) {
        private List<String> notNamed() {
            return command instanceof CloseIncident close
                    ? stillOpen.stream()
                            .filter(id -> !close.leftOpen().contains(id))
                            .toList()
                    : List.of();
        }
    }

    static final ClosingPolicy NO_SUCH_INCIDENT = new ClosingPolicy(
            "NO_SUCH_INCIDENT",
            asked -> !asked.standing().isIncidentKnown(),
            asked -> "There is no incident " + asked.command().incident()
                    + " in this jurisdiction. Reload the picture and choose one that is shown there.");

    static final ClosingPolicy NEITHER_CLAIMER_NOR_CITY = new ClosingPolicy(
            "NEITHER_CLAIMER_NOR_CITY",
            asked -> asked.standing().post() == null
                    || (!asked.standing().isOfTheCity() && !asked.standing().isClaimer()),
            asked ->
                    "Only the post that sees to the incident " + asked.command().incident()
                            + ", or the city's duty room, says how it stands. Claim it first, or ask one of them.");

    static final ClosingPolicy CLOSED_ALREADY = new ClosingPolicy(
            "CLOSED_ALREADY",
            asked -> asked.command() instanceof DeclareControlled && asked.stage() == Stage.CLOSED,
            asked -> "The incident " + asked.command().incident() + " is closed. Reopen it if it goes on after all.");

    static final ClosingPolicy NOT_CLOSED = new ClosingPolicy(
            "NOT_CLOSED",
            asked -> asked.command() instanceof ReopenIncident && asked.stage() != Stage.CLOSED,
            asked -> "The incident " + asked.command().incident() + " is not closed. Nothing is to be done.");

    static final ClosingPolicy STILL_OPEN = new ClosingPolicy(
            "STILL_OPEN",
            asked -> asked.stage() != Stage.CLOSED && !asked.notNamed().isEmpty(),
            asked -> "Of the incident " + asked.command().incident() + " is still open: "
                    + String.join(", ", asked.notNamed())
                    + ". Settle it, or name it in leftOpen to close the incident all the same.");

    static final ClosingPolicy LEVEL_TAKES_TWO = new ClosingPolicy(
            "LEVEL_TAKES_TWO",
            asked -> asked.command() instanceof CloseIncident
                    && asked.stage() != Stage.CLOSED
                    && (asked.level() == ResponseLevel.I || asked.level() == ResponseLevel.II),
            asked -> "The response level " + asked.level() + " holds for the incident "
                    + asked.command().incident()
                    + ", and closing would end it. It takes two officers to lower or end it: do that first.");

    static final ClosingPolicy DRILL_RUNS = new ClosingPolicy(
            "DRILL_RUNS",
            asked -> asked.command() instanceof CloseIncident close && close.outcome() == ClosingOutcome.DRILL_OVER,
            asked -> "Only the end of its drill closes an incident as DRILL_OVER. Close the incident "
                    + asked.command().incident() + " with another outcome, or ask the drill's director.");

    private static final List<ClosingPolicy> ALL = List.of(
            NO_SUCH_INCIDENT,
            NEITHER_CLAIMER_NOR_CITY,
            DRILL_RUNS,
            CLOSED_ALREADY,
            NOT_CLOSED,
            LEVEL_TAKES_TWO,
            STILL_OPEN);

    private ClosingPolicies() {}

    public static List<ClosingPolicy> all() {
        return ALL;
    }
}
