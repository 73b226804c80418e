package cn.liandong.dispatch.leads;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.LeadCommand.OfferLead;
import cn.liandong.dispatch.KnownIncident;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may offer the lead of an incident to whom. The first rule that refuses wins. */
public final class LeadPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record LeadPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, and what is known of it.
     *
     * @param own the organization of the officer who asks; null for a caller without a post
     * @param known null where there is no incident of that id
     * @param leads who leads now; null where nobody is registered who could
     * @param receiver null where there is none of that id
     * @param to who would be told
     * @param open the offer that was not answered yet
     */
    public record Asked(
            OfferLead command,
            @Nullable Organization own,
            @Nullable KnownIncident known,
            boolean isClosed,
            @Nullable OrganizationId leads,
            @Nullable Organization receiver,
            List<PostId> to,
            Lead.@Nullable Offer open) {
        private boolean isLeadOrCity() {
            return own != null && (own.tier() == Tier.CITY || own.id().equals(leads));
        }

        private boolean isHandled() {
            return known != null && (known.handling() == Handling.ACTUAL || known.handling() == Handling.EXERCISE);
        }
    }

    static final LeadPolicy NO_SUCH_INCIDENT = new LeadPolicy(
            "NO_SUCH_INCIDENT",
            asked -> asked.known() == null,
            asked -> "There is no incident " + asked.command().incident()
                    + " in this jurisdiction, or dispatch has not read of it yet. Choose one that the picture shows.");

    static final LeadPolicy NEITHER_LEAD_NOR_CITY = new LeadPolicy(
            "NEITHER_LEAD_NOR_CITY",
            asked -> !asked.isLeadOrCity(),
            asked -> "Only whoever leads the incident " + asked.command().incident()
                    + ", or the city's duty room, offers its lead. Ask one of them.");

    static final LeadPolicy NO_SUCH_ORGANIZATION = new LeadPolicy(
            "NO_SUCH_ORGANIZATION",
            asked -> asked.receiver() == null,
            asked -> "There is no organization " + asked.command().organization()
                    + " in this jurisdiction. Choose one that is registered.");

    static final LeadPolicy ENTERPRISE_LEADS_NOTHING = new LeadPolicy(
            "ENTERPRISE_LEADS_NOTHING",
            asked -> asked.receiver() != null && asked.receiver().tier() == Tier.ENTERPRISE,
            asked -> "The lead goes to the city, a town or an agency, and "
                    + asked.command().organization() + " is an enterprise. Choose another; an enterprise is given"
                    + " directives.");

    static final LeadPolicy INCIDENT_IS_A_TEST = new LeadPolicy(
            "INCIDENT_IS_A_TEST",
            asked -> !asked.isHandled(),
            asked -> "The incident " + asked.command().incident()
                    + " is a trial, which nobody leads. Only ACTUAL and EXERCISE are led. Nothing is to be done.");

    static final LeadPolicy INCIDENT_CLOSED = new LeadPolicy(
            "INCIDENT_CLOSED",
            Asked::isClosed,
            asked -> "The incident " + asked.command().incident() + " is closed. Reopen it first if it goes on.");

    static final LeadPolicy LEADS_ALREADY = new LeadPolicy(
            "LEADS_ALREADY",
            asked -> asked.command().organization().equals(asked.leads()),
            asked -> asked.command().organization() + " leads the incident already. Nothing is to be done.");

    static final LeadPolicy OFFERED_TO_ANOTHER = new LeadPolicy(
            "OFFERED_TO_ANOTHER",
            asked -> asked.open() != null
                    && !asked.open().organization().equals(asked.command().organization()),
            asked -> "The lead of the incident " + asked.command().incident()
                    + " is offered to another, who has not answered. Wait for the answer, or withdraw that offer first.");

    static final LeadPolicy NOBODY_TO_TELL = new LeadPolicy(
            "NOBODY_TO_TELL",
            asked -> asked.to().isEmpty(),
            asked -> asked.command().organization()
                    + " has no duty officer's post, or none that takes part in the incident's drill, so nobody would answer."
                    + " Call it by phone, or choose another.");

    private static final List<LeadPolicy> ALL = List.of(
            NO_SUCH_INCIDENT,
            NEITHER_LEAD_NOR_CITY,
            NO_SUCH_ORGANIZATION,
            ENTERPRISE_LEADS_NOTHING,
            INCIDENT_IS_A_TEST,
            INCIDENT_CLOSED,
            LEADS_ALREADY,
            OFFERED_TO_ANOTHER,
            NOBODY_TO_TELL);

    private LeadPolicies() {}

    public static List<LeadPolicy> all() {
        return ALL;
    }
}
