package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.LeadEvent.LeadDeclined;
import cn.liandong.contracts.response.LeadEvent.LeadOffered;
import org.jspecify.annotations.Nullable;

/**
 * Who leads an incident.
 *
 * @param offer that was not answered yet
 * @param reminded how often an answer to it was asked for
 * @param declined the last offer was; null where it was not
 */
record LeadView(
        IncidentId incident,
        OrganizationId leads,
        @Nullable LeadOffered offer,
        int reminded,
        @Nullable LeadDeclined declined)
        implements Hung {

    static LeadView of(LeadOffered offer) {
        return new LeadView(offer.incident(), offer.from(), offer, 0, null);
    }

    LeadView reminded(int time) {
        return new LeadView(incident, leads, offer, time, declined);
    }

    LeadView declined(LeadDeclined event) {
        return new LeadView(incident, leads, null, 0, event);
    }

    LeadView ledBy(OrganizationId organization) {
        return new LeadView(incident, organization, null, 0, null);
    }

    @Override
    public ItemKey key() {
        return ItemKey.lead(incident);
    }

    @Override
    public boolean isOwed() {
        return offer != null;
    }

    @Override
    public boolean names(PersonId person) {
        return (offer != null && person.equals(offer.person()))
                || (declined != null && person.equals(declined.person()));
    }

    @Override
    public boolean names(PostId post) {
        return (offer != null && post.equals(offer.post())) || (declined != null && post.equals(declined.post()));
    }

    @Override
    public boolean names(OrganizationId organization) {
        return leads.equals(organization)
                || (offer != null && offer.organization().equals(organization))
                || (declined != null && declined.organization().equals(organization));
    }
}
