package cn.liandong.dispatch.claims;

import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides who sees to an incident: one post at a time, until its claim is stale and another takes it over. */
public final class ClaimDecider {
    private ClaimDecider() {}

    public static Decision<ResponseEvent> decide(
            Moment moment, ClaimIncident command, ClaimPolicies.Standing standing, Claims claims) {
        var asked = new ClaimPolicies.Asked(command, standing, claims.find(command.incident()), moment.now());
        for (var policy : ClaimPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        // The rules above refuse a caller without a post.
        var post = Objects.requireNonNull(standing.post());
        var own = asked.claim();
        if (own != null && own.post().equals(post) && !own.at().isBefore(moment.now())) {
            return Decision.accepted(List.of(), facts(own));
        }
        var others = asked.others();
        var claimed = new IncidentClaimed(
                command.incident(),
                post,
                moment.actor().person(),
                others == null ? null : others.post(),
                others == null ? null : command.takeOver(),
                moment.now(),
                moment.now().plus(Claim.STALE_AFTER));
        return Decision.accepted(List.of(claimed), facts(Claim.of(claimed)));
    }

    private static Map<String, String> facts(Claim claim) {
        return Map.of(
                "claimedBy", claim.post().value(),
                "claimedAt", claim.at().toString(),
                "staleFrom", claim.staleFrom().toString());
    }

    /** Folds an event; what it does not concern leaves the claims as they are. */
    public static Claims evolve(Claims claims, ResponseEvent event) {
        return event instanceof IncidentClaimed claimed ? claims.with(claimed.incident(), Claim.of(claimed)) : claims;
    }
}
