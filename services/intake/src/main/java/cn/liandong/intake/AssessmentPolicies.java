package cn.liandong.intake;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.IncidentId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may say what an incident is, whatever its reports make of it. The first rule that refuses wins. */
public final class AssessmentPolicies {
    private static final int LONGEST_REASON = 500;

    private AssessmentPolicies() {}

    /**
     * What was asked, and by whom.
     *
     * @param isKnown whether the incident still takes up reports
     * @param tier of the officer's organization; null for a caller who is no officer at a post
     */
    public record Asked(
            IncidentId incident, boolean isKnown, @Nullable Tier tier, String reason) {}

    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record AssessmentPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    static final AssessmentPolicy NO_SUCH_INCIDENT = new AssessmentPolicy(
            "NO_SUCH_INCIDENT",
            asked -> !asked.isKnown(),
            asked -> "There is no incident " + asked.incident()
                    + " in this jurisdiction that still takes up reports. Choose one that the picture shows.");

    static final AssessmentPolicy NOT_OF_THE_CITY = new AssessmentPolicy(
            "NOT_OF_THE_CITY",
            asked -> asked.tier() != Tier.CITY,
            asked -> "Only an officer of the city grades or categorises an incident. Ask the city's duty room.");

    static final AssessmentPolicy REASON_NEEDED = new AssessmentPolicy(
            "REASON_NEEDED",
            asked -> asked.reason().isBlank() || asked.reason().length() > LONGEST_REASON,
            asked -> "A reason of 1 to " + LONGEST_REASON + " characters was expected, not "
                    + asked.reason().length() + ". It stands beside the act for ever.");

    private static final List<AssessmentPolicy> ALL = List.of(NO_SUCH_INCIDENT, NOT_OF_THE_CITY, REASON_NEEDED);

    public static List<AssessmentPolicy> all() {
        return ALL;
    }
}
