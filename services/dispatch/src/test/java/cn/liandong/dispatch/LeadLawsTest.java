package cn.liandong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.LeadCommand.AcceptLead;
import cn.liandong.contracts.response.LeadCommand.DeclineLead;
import cn.liandong.contracts.response.LeadCommand.OfferLead;
import cn.liandong.contracts.response.LeadCommand.RemindOfLead;
import cn.liandong.contracts.response.LeadCommand.WithdrawLead;
import cn.liandong.contracts.response.LeadDeclineReason;
import cn.liandong.contracts.response.LeadEvent;
import cn.liandong.contracts.response.LeadEvent.LeadDeclined;
import cn.liandong.contracts.response.LeadEvent.LeadOffered;
import cn.liandong.contracts.response.LeadEvent.LeadOverdue;
import cn.liandong.contracts.response.LeadEvent.LeadTransferred;
import cn.liandong.contracts.response.LeadEvent.LeadWithdrawn;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.testkit.SeededHistories;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What holds for the lead of an incident in every history. */
class LeadLawsTest {
    private static final int HISTORIES = 150;
    private static final int INPUTS = 60;

    @Test
    void the_lead_passes_by_the_other_sides_own_word_only_and_one_offer_stands_at_a_time() {
        histories((story, random) -> {
            var open = new HashMap<IncidentId, LeadOffered>();
            var leads = new HashMap<IncidentId, OrganizationId>();
            for (var event : Story.only(LeadEvent.class, story.journal)) {
                var offer = open.get(event.incident());
                switch (event) {
                    case LeadOffered offered -> {
                        assertThat(open.put(offered.incident(), offered)).isNull();
                        assertThat(offered.from())
                                .isEqualTo(leads.getOrDefault(offered.incident(), new OrganizationId("fire")));
                    }
                    case LeadTransferred by -> {
                        assertThat(offer)
                                .isNotNull()
                                .extracting(LeadOffered::number)
                                .isEqualTo(by.number());
                        assertThat(by.post())
                                .isEqualTo(City.officer(by.organization().value()));
                        leads.put(by.incident(), by.organization());
                        open.remove(by.incident());
                    }
                    case LeadDeclined by -> {
                        assertThat(by.post())
                                .isEqualTo(City.officer(by.organization().value()));
                        assertThat(open.remove(by.incident())).isNotNull();
                    }
                    case LeadWithdrawn by ->
                        assertThat(open.remove(by.incident())).isNotNull();
                    case LeadOverdue line ->
                        assertThat(offer)
                                .isNotNull()
                                .extracting(LeadOffered::number)
                                .isEqualTo(line.number());
                }
            }
            leads.forEach((incident, lead) ->
                    assertThat(story.state.leads().leadOf(incident)).isEqualTo(lead));
            waits(story, open);
        });
    }

    /** Each open offer, and nothing else, waits for its reminder, for ever. */
    private static void waits(Story story, Map<IncidentId, LeadOffered> open) {
        for (int round = 0; round < 3; round++) {
            assertThat(story.state.leads().deadlines().inOrder()).hasSize(open.size());
            for (var due : story.state.leads().deadlines().inOrder()) {
                story.now = due.dueAt();
                assertThat(story.asked(Actor.SYSTEM, due.command())).hasSize(1);
                assertThat(story.asked(Actor.SYSTEM, due.command())).isEmpty();
            }
        }
    }

    @Test
    void a_repeat_adds_nothing() {
        SeededHistories.holds(HISTORIES, random -> {
            var story = new Story(City.view());
            for (int i = 0; i < INPUTS; i++) {
                var input = input(story, random);
                input.give();
                assertThat(input.give()).isEmpty();
            }
        });
    }

    @Test
    void a_state_that_was_laid_down_goes_on_as_the_one_that_was_not() {
        histories((story, random) -> {
            var state = story.laidDownAndGoneOn(random);
            assertThat(state.leads().byIncident()).isEqualTo(story.state.leads().byIncident());
            assertThat(state.leads().deadlines().inOrder())
                    .isEqualTo(story.state.leads().deadlines().inOrder());
        });
    }

    private interface Input {
        List<ResponseEvent> give();
    }

    private interface Law {
        void check(Story story, RandomGenerator random);
    }

    private static void histories(Law law) {
        SeededHistories.holds(HISTORIES, random -> {
            var story = new Story(City.view());
            for (int i = 0; i < INPUTS; i++) {
                input(story, random).give();
            }
            law.check(story, random);
        });
    }

    private static Input input(Story story, RandomGenerator random) {
        story.now = story.now.plusMillis(random.nextInt(-5_000, 300_000));
        var incident = new IncidentId("i" + random.nextInt(3));
        int number = random.nextInt(1, 4);
        return switch (random.nextInt(12)) {
            case 0, 1 ->
                story.view.find(incident) == null ? () -> story.opened(City.incident(incident.value())) : List::of;
            case 2, 3, 4 ->
                asked(
                        story,
                        actor(random),
                        new OfferLead(
                                incident, pick(random, City.organizations()).id()));
            case 5, 6 -> {
                var due = story.state.leads().deadlines().inOrder();
                DispatchCommand command = due.isEmpty() || random.nextInt(4) == 0
                        ? new RemindOfLead(incident, number, 1, story.now)
                        : pick(random, due).command();
                yield () -> story.asked(Actor.SYSTEM, command);
            }
            default -> {
                var lead = random.nextInt(3) == 0 ? null : story.state.leads().find(incident);
                int which = lead == null ? number : lead.last().number();
                var actor = lead != null && random.nextBoolean()
                        ? Story.of(lead.last().organization())
                        : actor(random);
                yield asked(
                        story,
                        actor,
                        pick(
                                random,
                                List.of(
                                        new AcceptLead(incident, which),
                                        new DeclineLead(incident, which, LeadDeclineReason.NO_CAPACITY, null),
                                        new WithdrawLead(incident, which))));
            }
        };
    }

    private static Input asked(Story story, Actor actor, DispatchCommand command) {
        return () -> story.decide(actor, command) instanceof Decision.Accepted<ResponseEvent>
                ? story.asked(actor, command)
                : List.of();
    }

    private static Actor actor(RandomGenerator random) {
        return Story.of(pick(
                random,
                List.of("city", "fire", "dongshi", "baiyang", "health").stream()
                        .map(OrganizationId::new)
                        .toList()));
    }

    private static <T> T pick(RandomGenerator random, List<? extends T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
