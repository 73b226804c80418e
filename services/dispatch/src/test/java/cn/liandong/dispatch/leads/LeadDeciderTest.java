package cn.liandong.dispatch.leads;

import static cn.liandong.dispatch.City.incident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.LeadCommand.AcceptLead;
import cn.liandong.contracts.response.LeadCommand.DeclineLead;
import cn.liandong.contracts.response.LeadCommand.OfferLead;
import cn.liandong.contracts.response.LeadCommand.WithdrawLead;
import cn.liandong.contracts.response.LeadDeclineReason;
import cn.liandong.contracts.response.LeadEvent.LeadDeclined;
import cn.liandong.contracts.response.LeadEvent.LeadOffered;
import cn.liandong.contracts.response.LeadEvent.LeadOverdue;
import cn.liandong.contracts.response.LeadEvent.LeadTransferred;
import cn.liandong.contracts.response.LeadEvent.LeadWithdrawn;
import cn.liandong.contracts.response.LevelCommand.DefineContingencyPlan;
import cn.liandong.contracts.response.LevelCommand.SetLevel;
import cn.liandong.contracts.response.LevelEvent.LevelSet;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Contingencies;
import cn.liandong.dispatch.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A fire, led by the fire brigade by its category: how the lead passes to the town and back. */
class LeadDeciderTest {
    private static final IncidentId FIRE = incident("i1").incident();
    private static final OrganizationId BRIGADE = new OrganizationId("fire");
    private static final OrganizationId DONGSHI = new OrganizationId("dongshi");
    private static final Actor CITY = Story.of(City.ROOM);
    private static final Actor TOWN = Story.of(DONGSHI);
    private static final Actor LEAD = Story.of(BRIGADE);
    private static final OfferLead TO_THE_TOWN = new OfferLead(FIRE, DONGSHI);

    private final Story story = new Story(City.view());

    @BeforeEach
    void begin() {
        story.opened(incident("i1"));
    }

    @Test
    void whoever_leads_goes_on_until_the_other_side_accepts() {
        var events = story.asked(LEAD, TO_THE_TOWN);
        var offered = Story.only(LeadOffered.class, events).getFirst();
        assertThat(offered.from()).isEqualTo(BRIGADE);
        assertThat(offered.to()).containsExactly(City.officer("dongshi"));
        assertThat(offered.answerBy()).isEqualTo(story.now.plusSeconds(600));
        assertThat(story.asked(LEAD, TO_THE_TOWN)).isEmpty();
        assertThat(story.state.leads().leadOf(FIRE)).isNull();
        var began = Story.only(AlertBegan.class, events).getFirst();
        assertThat(began.reason()).isEqualTo(AlertReason.LEAD_OFFERED);
        assertThat(began.subject().matter()).extracting(AlertMatter::about).isEqualTo("fire");

        var accepted = story.asked(TOWN, new AcceptLead(FIRE, 1));
        assertThat(Story.only(LeadTransferred.class, accepted)).hasSize(1);
        assertThat(Story.only(AlertSettled.class, accepted)).hasSize(1);
        assertThat(story.state.leads().leadOf(FIRE)).isEqualTo(DONGSHI);
        assertThat(story.asked(TOWN, new AcceptLead(FIRE, 1))).isEmpty();
        assertThat(story.refusal(LEAD, new OfferLead(FIRE, BRIGADE)))
                .as("who led before has no say any more")
                .isEqualTo("NEITHER_LEAD_NOR_CITY");
        assertThat(Story.only(LeadOffered.class, story.asked(TOWN, new OfferLead(FIRE, BRIGADE)))
                        .getFirst()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void nobody_accepts_for_another_and_not_the_city_either() {
        story.asked(CITY, TO_THE_TOWN);
        for (var other : List.of(CITY, LEAD, Actor.SYSTEM)) {
            assertThat(story.refusal(other, new AcceptLead(FIRE, 1))).isEqualTo("NOT_THE_OTHER_SIDE");
        }
        assertThat(story.refusal(TOWN, new WithdrawLead(FIRE, 1))).isEqualTo("NEITHER_LEAD_NOR_CITY");
        assertThat(story.refusal(TOWN, new AcceptLead(FIRE, 2))).isEqualTo("NO_SUCH_OFFER");
    }

    @Test
    void the_other_side_declines_with_a_reason_and_the_lead_stays() {
        story.asked(CITY, TO_THE_TOWN);
        assertThat(story.refusal(TOWN, new DeclineLead(FIRE, 1, LeadDeclineReason.OTHER, null)))
                .isEqualTo("TEXT_MISSING");
        assertThat(story.refusal(TOWN, new DeclineLead(FIRE, 1, LeadDeclineReason.NO_CAPACITY, "\u0000")))
                .isEqualTo("TEXT_UNFIT");
        var decline = new DeclineLead(FIRE, 1, LeadDeclineReason.NO_CAPACITY, null);
        var declined = story.asked(TOWN, decline);
        assertThat(Story.only(LeadDeclined.class, declined)).hasSize(1);
        assertThat(story.asked(TOWN, decline)).isEmpty();
        var told = Story.only(AlertBegan.class, declined).getFirst();
        assertThat(told.reason()).isEqualTo(AlertReason.LEAD_DECLINED);
        assertThat(told.post()).isEqualTo(City.officer("city"));
        assertThat(told.subject().matter()).extracting(AlertMatter::about).isEqualTo("董市镇");
        assertThat(story.refusal(TOWN, new AcceptLead(FIRE, 1))).isEqualTo("OFFER_OVER");
        assertThat(story.state.leads().leadOf(FIRE)).isNull();
        assertThat(story.state.leads().deadlines().inOrder()).isEmpty();
    }

    @Test
    void whoever_offered_a_lead_that_was_declined_is_alerted_until_it_is_offered_anew() {
        story.asked(LEAD, TO_THE_TOWN);
        var told = Story.only(
                        AlertBegan.class,
                        story.asked(TOWN, new DeclineLead(FIRE, 1, LeadDeclineReason.NO_CAPACITY, null)))
                .getFirst();
        assertThat(told.post()).isEqualTo(City.officer("fire"));
        assertThat(Story.only(AlertSettled.class, story.asked(LEAD, TO_THE_TOWN)))
                .extracting(AlertSettled::alert)
                .containsExactly(told.alert());
    }

    @Test
    void one_offer_stands_at_a_time_and_its_giver_may_withdraw_it() {
        story.asked(LEAD, TO_THE_TOWN);
        assertThat(story.refusal(CITY, new OfferLead(FIRE, City.ROOM))).isEqualTo("OFFERED_TO_ANOTHER");
        var withdraw = new WithdrawLead(FIRE, 1);
        var events = story.asked(CITY, withdraw);
        assertThat(Story.only(LeadWithdrawn.class, events)).hasSize(1);
        assertThat(Story.only(AlertSettled.class, events)).hasSize(1);
        assertThat(story.asked(CITY, withdraw)).isEmpty();
        assertThat(story.refusal(TOWN, new AcceptLead(FIRE, 1))).isEqualTo("OFFER_OVER");
        assertThat(story.refusal(CITY, new OfferLead(FIRE, City.ROOM))).isEqualTo("accepted");
    }

    @Test
    void silence_is_reminded_of_again_and_again_and_counted() {
        story.asked(CITY, TO_THE_TOWN);
        for (int time = 1; time <= 3; time++) {
            var due = Objects.requireNonNull(story.state.leads().deadlines().find(Leads.deadlineId(FIRE)));
            assertThat(story.refusal(CITY, due.command())).isEqualTo("NOT_A_DEADLINE");
            story.now = due.dueAt().plusMillis(7);
            var line = Story.only(LeadOverdue.class, story.asked(Actor.SYSTEM, due.command()))
                    .getFirst();
            assertThat(line.time()).isEqualTo(time);
            assertThat(line.latenessMillis()).isEqualTo(7);
            assertThat(line.to()).containsExactly(City.officer("dongshi"));
            assertThat(story.asked(Actor.SYSTEM, due.command())).isEmpty();
        }
        story.asked(TOWN, new AcceptLead(FIRE, 1));
        assertThat(story.state.leads().deadlines().inOrder()).isEmpty();
    }

    @Test
    void what_cannot_be_offered_says_why() {
        assertThat(story.refusal(CITY, new OfferLead(new IncidentId("none"), DONGSHI)))
                .isEqualTo("NO_SUCH_INCIDENT");
        assertThat(story.refusal(TOWN, TO_THE_TOWN)).isEqualTo("NEITHER_LEAD_NOR_CITY");
        assertThat(story.refusal(CITY, new OfferLead(FIRE, new OrganizationId("none"))))
                .isEqualTo("NO_SUCH_ORGANIZATION");
        assertThat(story.refusal(CITY, new OfferLead(FIRE, City.ENTERPRISE))).isEqualTo("ENTERPRISE_LEADS_NOTHING");
        assertThat(story.refusal(CITY, new OfferLead(FIRE, BRIGADE))).isEqualTo("LEADS_ALREADY");
        story.opened(incident("i2"), Handling.TEST);
        assertThat(story.refusal(CITY, new OfferLead(incident("i2").incident(), DONGSHI)))
                .isEqualTo("INCIDENT_IS_A_TEST");
    }

    @Test
    void an_open_offer_is_still_open_at_closing_and_ends_with_the_incident() {
        story.asked(CITY, TO_THE_TOWN);
        var open = new ArrayList<String>(List.of("lead/1"));
        story.state.alerts().open(FIRE).forEach(alert -> open.add(alert.value()));
        assertThat(story.refusal(CITY, close(open.subList(1, open.size())))).isEqualTo("STILL_OPEN");
        List<ResponseEvent> events = story.asked(CITY, close(open));
        assertThat(Story.only(LeadWithdrawn.class, events)).hasSize(1);
        assertThat(Story.only(AlertSettled.class, events)).isEmpty();
        assertThat(story.state.leads().deadlines().inOrder()).isEmpty();
        assertThat(story.refusal(CITY, TO_THE_TOWN)).isEqualTo("INCIDENT_CLOSED");
    }

    @Test
    void what_a_level_asks_of_the_lead_it_asks_of_whoever_leads_then() {
        story.asked(Actor.SYSTEM, new DefineContingencyPlan(Contingencies.FOR_FIRES));
        story.asked(CITY, TO_THE_TOWN);
        story.asked(TOWN, new AcceptLead(FIRE, 1));
        var set = Story.only(LevelSet.class, story.asked(CITY, new SetLevel(FIRE, ResponseLevel.IV)))
                .getFirst();
        assertThat(set.added().getFirst().organization()).isEqualTo(DONGSHI);
    }

    private static CloseIncident close(List<String> leftOpen) {
        return new CloseIncident(FIRE, ClosingOutcome.HANDLED, leftOpen);
    }
}
