package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.LeadEvent;
import cn.liandong.contracts.response.LeadEvent.LeadDeclined;
import cn.liandong.contracts.response.LeadEvent.LeadOffered;
import cn.liandong.contracts.response.LeadEvent.LeadOverdue;
import cn.liandong.contracts.response.LeadEvent.LeadTransferred;
import cn.liandong.contracts.response.LeadEvent.LeadWithdrawn;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the passing of a lead changes, and what that reads like. */
final class LeadFold {
    private LeadFold() {}

    static void apply(Draft draft, Spot spot, LeadEvent event) {
        if (draft.left.contains(event.incident())) {
            return;
        }
        draft.put(draft.incident(event.incident()));
        switch (event) {
            case LeadOffered offered -> {
                draft.mayReveal(offered.incident());
                draft.put(draft.incident(offered.incident()).withOrganization(offered.organization()));
                draft.put(LeadView.of(offered));
                draft.named = draft.named.with(offered.organization()).with(offered.from());
                add(draft, spot, offered, offered.post(), offered.person());
            }
            case LeadTransferred by -> {
                change(draft, by.incident(), lead -> lead.ledBy(by.organization()));
                add(draft, spot, by, by.post(), by.person());
            }
            case LeadDeclined by -> {
                change(draft, by.incident(), lead -> lead.declined(by));
                add(draft, spot, by, by.post(), by.person());
            }
            case LeadWithdrawn by -> {
                change(draft, by.incident(), lead -> lead.ledBy(lead.leads()));
                add(draft, spot, by, by.post(), by.person());
            }
            case LeadOverdue line -> {
                change(draft, line.incident(), lead -> lead.reminded(line.time()));
                add(draft, spot, line, null, null);
            }
        }
        Leaving.afterAct(draft, event.incident());
    }

    private static void change(Draft draft, IncidentId incident, UnaryOperator<LeadView> change) {
        var lead = draft.families.leads().find(incident.value());
        if (lead != null) {
            draft.put(change.apply(lead));
        }
    }

    private static void add(Draft draft, Spot spot, LeadEvent event, @Nullable PostId post, @Nullable PersonId person) {
        draft.named = draft.named.with(post).with(person);
        Timeline.add(draft, event.incident(), spot.line(event, post, person, null));
    }

    static @Nullable Item item(Picture picture, IncidentId incident) {
        var view = picture.families().leads().find(incident.value());
        return view == null
                ? null
                : new Item.Lead(
                        incident.value(),
                        incident.value(),
                        view.leads().value(),
                        picture.directory().name(view.leads()),
                        offer(picture, view),
                        declined(picture, view.declined()));
    }

    private static Item.@Nullable LeadOffer offer(Picture picture, LeadView view) {
        var offer = view.offer();
        return offer == null
                ? null
                : new Item.LeadOffer(
                        offer.number(),
                        offer.organization().value(),
                        picture.directory().name(offer.organization()),
                        offer.at(),
                        offer.answerBy(),
                        Items.seat(picture, offer.post(), offer.person()),
                        view.reminded());
    }

    private static Item.@Nullable LeadDecline declined(Picture picture, @Nullable LeadDeclined event) {
        return event == null
                ? null
                : new Item.LeadDecline(
                        picture.directory().name(event.organization()),
                        event.reason(),
                        event.text(),
                        event.at(),
                        Items.seat(picture, event.post(), event.person()));
    }

    /** The facts of a timeline's line. */
    static Map<String, String> facts(Picture picture, LeadEvent event) {
        var facts = new TreeMap<String, String>();
        facts.put("number", String.valueOf(event.number()));
        facts.put("organizationName", picture.directory().name(event.organization()));
        switch (event) {
            case LeadOffered offered -> {
                facts.put("from", picture.directory().name(offered.from()));
                facts.put("answerBy", offered.answerBy().toString());
            }
            case LeadTransferred by -> facts.put("from", picture.directory().name(by.from()));
            case LeadDeclined by -> {
                facts.put("reason", by.reason().name());
                facts.put("text", by.text() == null ? "" : by.text());
            }
            case LeadWithdrawn ignored -> {}
            case LeadOverdue line -> {
                facts.put("time", String.valueOf(line.time()));
                facts.put("dueAt", line.dueAt().toString());
                facts.put("latenessMillis", String.valueOf(line.latenessMillis()));
            }
        }
        return facts;
    }

    /** Whether the line reads differently once this organization is called something else. */
    static boolean names(LeadEvent event, OrganizationId organization) {
        return event.organization().equals(organization)
                || (event instanceof LeadOffered offered && offered.from().equals(organization))
                || (event instanceof LeadTransferred by && by.from().equals(organization));
    }
}
