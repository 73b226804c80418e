package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.UpwardReportCommand.DraftUpwardReport;
import cn.liandong.contracts.response.UpwardReportKind;
import cn.liandong.dispatch.upwardreports.UpwardReport.State;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may begin an upward report, and which is the next. The first rule that refuses wins. */
public final class DraftingPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record DraftingPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, and what is known of it.
     *
     * @param handling the incident's; null where there is none of that id
     * @param before the incident's reports, in the order they were drafted
     */
    public record Asked(
            DraftUpwardReport command,
            boolean isOfTheCity,
            @Nullable Handling handling,
            List<UpwardReport> before) {
        private List<UpwardReport> open() {
            return before.stream().filter(one -> one.state().isOpen()).toList();
        }

        private Set<UpwardReportKind> inTurn() {
            var signed = before.stream()
                    .filter(one -> one.state() == State.SIGNED_OFF)
                    .map(UpwardReport::kind)
                    .toList();
            if (signed.isEmpty()) {
                return Set.of(UpwardReportKind.INITIAL);
            }
            return signed.contains(UpwardReportKind.FINAL)
                    ? Set.of(UpwardReportKind.SUPPLEMENTARY)
                    : Set.of(UpwardReportKind.FOLLOW_UP, UpwardReportKind.FINAL);
        }
    }

    static final DraftingPolicy NO_SUCH_INCIDENT = new DraftingPolicy(
            "NO_SUCH_INCIDENT",
            asked -> asked.handling() == null,
            asked -> "There is no incident " + asked.command().incident()
                    + " in this jurisdiction, or dispatch has not read of it yet. Choose one that the picture shows.");

    static final DraftingPolicy NOT_OF_THE_CITY = new DraftingPolicy(
            "NOT_OF_THE_CITY",
            asked -> !asked.isOfTheCity(),
            asked -> "Only an officer of the city writes what the city reports upward. Ask the city's duty room.");

    static final DraftingPolicy INCIDENT_IS_A_TEST = new DraftingPolicy(
            "INCIDENT_IS_A_TEST",
            asked -> asked.handling() != Handling.ACTUAL && asked.handling() != Handling.EXERCISE,
            asked -> "The incident " + asked.command().incident() + " is handled as " + asked.handling()
                    + ", of which nothing is reported upward. Only ACTUAL and EXERCISE are. Nothing is to be done.");

    static final DraftingPolicy TEXT_UNFIT = new DraftingPolicy(
            "TEXT_UNFIT", asked -> TextRules.isUnfit(asked.command().text()), _ -> TextRules.SAYS);

    static final DraftingPolicy ANOTHER_IS_OPEN = new DraftingPolicy(
            "ANOTHER_IS_OPEN",
            asked -> !asked.open().isEmpty(),
            asked -> "The report " + asked.open().getFirst().id()
                    + " of this incident is not signed off yet. Go on with that one, or discard it.");

    static final DraftingPolicy KIND_OUT_OF_TURN = new DraftingPolicy(
            "KIND_OUT_OF_TURN",
            asked -> !asked.inTurn().contains(asked.command().kind()),
            asked -> "The next report of this incident is one of "
                    + asked.inTurn().stream().sorted().toList() + ", not "
                    + asked.command().kind()
                    + ": the first is INITIAL, FINAL ends the follow-ups, and SUPPLEMENTARY comes after it.");

    private static final List<DraftingPolicy> ALL = List.of(
            NO_SUCH_INCIDENT, NOT_OF_THE_CITY, INCIDENT_IS_A_TEST, TEXT_UNFIT, ANOTHER_IS_OPEN, KIND_OUT_OF_TURN);

    private DraftingPolicies() {}

    public static List<DraftingPolicy> all() {
        return ALL;
    }
}
