package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What dispatch can be asked about who leads an incident 牵头. */
public sealed interface LeadCommand extends DispatchCommand {
    IncidentId incident();

    /** Whoever leads, or the city, offers the lead to a town, an agency or the city. */
    record OfferLead(IncidentId incident, OrganizationId organization) implements LeadCommand {}

    /** About one offer, named by its number, so that a page that missed the last one does not answer it unseen. */
    sealed interface OfOffer extends LeadCommand {
        int number();
    }

    record AcceptLead(IncidentId incident, int number) implements OfOffer {}

    /**
     * The other side does not take it.
     *
     * @param text up to 500 characters; needed for OTHER
     */
    record DeclineLead(
            IncidentId incident,
            int number,
            LeadDeclineReason reason,
            @Nullable String text) implements OfOffer {}

    record WithdrawLead(IncidentId incident, int number) implements OfOffer {}

    /**
     * A deadline: the other side has not answered.
     *
     * @param time how often it will have been reminded, from 1
     */
    record RemindOfLead(IncidentId incident, int number, int time, Instant dueAt) implements LeadCommand {}
}
