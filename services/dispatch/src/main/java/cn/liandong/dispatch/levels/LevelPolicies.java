package cn.liandong.dispatch.levels;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.dispatch.KnownIncident;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may set or end the response level of an incident, and when. The first rule that refuses wins. */
public final class LevelPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record LevelPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, and what is known of it.
     *
     * @param wanted null to end the level
     * @param known null where there is no incident of that id
     * @param holds the level that holds; null for none
     * @param tier of the caller's organization; null for a caller without a post
     * @param post what the caller's post is for; null for a caller without one
     */
    public record Asked(
            IncidentId incident,
            @Nullable ResponseLevel wanted,
            @Nullable KnownIncident known,
            boolean isClosed,
            @Nullable ResponseLevel holds,
            @Nullable Tier tier,
            @Nullable PostKind post) {
        /** The levels that are touched: who may not set one may not put an end to it either. */
        private List<ResponseLevel> notAllowed() {
            return Stream.of(wanted, holds)
                    .flatMap(Stream::ofNullable)
                    .distinct()
                    .filter(level -> !LevelRights.allow(tier, post, level))
                    .toList();
        }

        private boolean isHandled() {
            return known != null && (known.handling() == Handling.ACTUAL || known.handling() == Handling.EXERCISE);
        }
    }

    static final LevelPolicy NO_SUCH_INCIDENT = new LevelPolicy(
            "NO_SUCH_INCIDENT",
            asked -> asked.known() == null,
            asked -> "There is no incident " + asked.incident()
                    + " in this jurisdiction, or dispatch has not read of it yet. Choose one that the picture shows.");

    static final LevelPolicy NOT_OF_THE_CITY = new LevelPolicy(
            "NOT_OF_THE_CITY",
            asked -> asked.tier() != Tier.CITY,
            asked -> "Only an officer of the city sets a response level. Ask the city's duty room.");

    static final LevelPolicy NO_RIGHT_TO_THE_LEVEL = new LevelPolicy(
            "NO_RIGHT_TO_THE_LEVEL",
            asked -> !asked.notAllowed().isEmpty(),
            asked -> "The caller's post may not set or end the response level " + asked.notAllowed()
                    + ". Ask the city's duty leader.");

    static final LevelPolicy INCIDENT_IS_A_TEST = new LevelPolicy(
            "INCIDENT_IS_A_TEST",
            asked -> !asked.isHandled(),
            asked -> "The incident " + asked.incident()
                    + " is a trial, for which nobody is activated. Only ACTUAL and EXERCISE are. Nothing is to be done.");

    static final LevelPolicy INCIDENT_CLOSED = new LevelPolicy(
            "INCIDENT_CLOSED",
            Asked::isClosed,
            asked -> "The incident " + asked.incident()
                    + " is closed. Reopen it if it goes on, and set the level then.");

    static final LevelPolicy NO_LEVEL_HOLDS = new LevelPolicy(
            "NO_LEVEL_HOLDS",
            asked -> asked.wanted() == null && asked.holds() == null,
            asked -> "No response level holds for the incident " + asked.incident() + ". Nothing is to be done.");

    private static final List<LevelPolicy> ALL = List.of(
            NO_SUCH_INCIDENT,
            NOT_OF_THE_CITY,
            NO_RIGHT_TO_THE_LEVEL,
            INCIDENT_IS_A_TEST,
            INCIDENT_CLOSED,
            NO_LEVEL_HOLDS);

    private LevelPolicies() {}

    public static List<LevelPolicy> all() {
        return ALL;
    }
}
