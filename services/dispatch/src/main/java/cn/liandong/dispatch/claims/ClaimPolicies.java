package cn.liandong.dispatch.claims;

import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may claim an incident, and when it may be taken from another. The first rule that refuses wins. */
public final class ClaimPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record ClaimPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * Who asks, as far as it counts here.
     *
     * @param post null for a caller without one
     * @param isIncidentKnown whether there is an incident of the id at all
     * @param isAlerted whether one of its alerts has reached the post
     * @param isOfTheCity whether it is an officer of the city
     */
    public record Standing(@Nullable PostId post, boolean isIncidentKnown, boolean isAlerted, boolean isOfTheCity) {}

    /**
     * What was asked, of what.
     *
     * @param claim null where nobody has claimed the incident
     */
    public record Asked(
            ClaimIncident command,
            Standing standing,
            @Nullable Claim claim,
            Instant now) {
        /** The claim of another post; null where there is none. */
        @Nullable
        Claim others() {
            return claim != null && !claim.post().equals(standing.post()) ? claim : null;
        }
    }

    static final ClaimPolicy NO_SUCH_INCIDENT = new ClaimPolicy(
            "NO_SUCH_INCIDENT",
            asked -> !asked.standing().isIncidentKnown(),
            asked -> "There is no incident " + asked.command().incident()
                    + " in this jurisdiction. Reload the picture and claim an incident that is shown there.");

    static final ClaimPolicy NEITHER_ALERTED_NOR_CITY = new ClaimPolicy(
            "NEITHER_ALERTED_NOR_CITY",
            asked -> asked.standing().post() == null
                    || (!asked.standing().isOfTheCity() && !asked.standing().isAlerted()),
            asked -> "Only a post that an alert of the incident "
                    + asked.command().incident()
                    + " has reached, or the city's duty room, claims it. Ask one of them.");

    static final ClaimPolicy CLAIMED = new ClaimPolicy(
            "CLAIMED", asked -> asked.others() != null && !asked.others().isStale(asked.now()), asked -> {
                var claim = asked.others();
                return claim == null
                        ? "The incident is claimed by another post."
                        : "The incident " + asked.command().incident() + " is claimed by the post " + claim.post()
                                + " since " + claim.at() + ". It may be taken over from " + claim.staleFrom()
                                + " on, if that post does not say until then that it still sees to it.";
            });

    static final ClaimPolicy REASON_NEEDED = new ClaimPolicy(
            "REASON_NEEDED",
            asked -> asked.others() != null && asked.command().takeOver() == null,
            asked -> "To take over the incident " + asked.command().incident()
                    + " from another post, say why: takeOver is missing.");

    private static final List<ClaimPolicy> ALL =
            List.of(NO_SUCH_INCIDENT, NEITHER_ALERTED_NOR_CITY, CLAIMED, REASON_NEEDED);

    private ClaimPolicies() {}

    public static List<ClaimPolicy> all() {
        return ALL;
    }
}
