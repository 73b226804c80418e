package cn.liandong.dispatch.leads;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.LeadEvent.LeadOffered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lead of an incident since it was first offered to another.
 *
 * @param leads who leads; null while its category says so
 * @param last the last offer
 */
public record Lead(IncidentId incident, @Nullable OrganizationId leads, Offer last) {

    /** What became of an offer; the last three are ends. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    /**
     * One offer.
     *
     * @param from who led when it was made
     * @param organization to whom it is made
     * @param to its posts that are told
     * @param by whose officer made it
     */
    public record Offer(
            int number, OrganizationId from, OrganizationId organization, List<PostId> to, PostId by, State state) {
        boolean isOpen() {
            return state == State.OPEN;
        }
    }

    static Lead of(@Nullable OrganizationId leads, LeadOffered event) {
        return new Lead(
                event.incident(),
                leads,
                new Offer(event.number(), event.from(), event.organization(), event.to(), event.post(), State.OPEN));
    }

    Lead ended(State how) {
        return new Lead(
                incident,
                how == State.ACCEPTED ? last.organization() : leads,
                new Offer(last.number(), last.from(), last.organization(), last.to(), last.by(), how));
    }
}
