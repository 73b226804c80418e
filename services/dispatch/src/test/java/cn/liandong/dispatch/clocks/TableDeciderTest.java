package cn.liandong.dispatch.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent.PostRegistered;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.response.ClockCommand.DefineClock;
import cn.liandong.contracts.response.ClockEvent.ClockDefined;
import cn.liandong.contracts.response.ClockRow;
import cn.liandong.contracts.response.ClockTrigger;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.dispatch.City;
import cn.liandong.dispatch.Story;
import cn.liandong.dispatch.Table;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Officers change the city's table of statutory clocks, two of them at once, and its file beside them. */
class TableDeciderTest {
    private static final Actor LEADER = at("city.leader");
    private static final Actor DEPUTY = at("city.deputy-leader");

    /** Of a city that two posts lead. */
    private final Story story = new Story(City.view()
            .follow(new PostRegistered(
                    new Post(new PostId("city.deputy-leader"), City.ROOM, PostKind.DUTY_LEADER, "副带班领导"))));

    @Test
    void an_edit_counts_on_and_says_who_and_when() {
        story.asked(Actor.SYSTEM, new DefineClock(row(60)));
        story.now = story.now.plus(Duration.ofMinutes(5));
        assertThat(story.asked(LEADER, new DefineClock(row(30), 1)))
                .containsExactly(new ClockDefined(row(30), 2, new PostId("city.leader"), story.now));
    }

    @Test
    void the_second_of_two_editors_is_told_who_changed_it_and_when() {
        story.asked(Actor.SYSTEM, new DefineClock(row(60)));
        story.asked(LEADER, new DefineClock(row(30), 1));
        assertThat(story.decide(DEPUTY, new DefineClock(row(90), 1)))
                .isInstanceOfSatisfying(Decision.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("CLOCK_CHANGED");
                    assertThat(refused.message())
                            .contains("revision 1")
                            .contains("revision 2 was set at city.leader, " + City.NOON);
                });
        assertThat(story.asked(DEPUTY, new DefineClock(row(90), 2))).hasSize(1);
        assertThat(story.asked(DEPUTY, new DefineClock(row(90), 1)))
                .as("it says so already")
                .isEmpty();
    }

    @Test
    void what_an_officer_set_no_file_takes_back() {
        story.asked(Actor.SYSTEM, new DefineClock(row(60)));
        story.asked(DEPUTY, new DefineClock(row(30), 1));
        assertThat(story.asked(Actor.SYSTEM, new DefineClock(row(60)))).isEmpty();
        assertThat(story.state.clocks().rows().values())
                .extracting(ClockDefined::row)
                .containsExactly(row(30));
    }

    @Test
    void a_new_row_is_over_nothing() {
        assertThat(story.refusal(DEPUTY, new DefineClock(row(60), 1))).isEqualTo("CLOCK_CHANGED");
        assertThat(story.asked(DEPUTY, new DefineClock(row(60), 0))).hasSize(1);
        assertThat(story.refusal(DEPUTY, new DefineClock(row(30), 0))).isEqualTo("CLOCK_CHANGED");
    }

    @Test
    void nobody_but_who_leads_the_city_sets_one_not_even_the_same() {
        story.asked(Actor.SYSTEM, new DefineClock(row(60)));
        var strangers = List.of(
                Story.of(City.ROOM),
                Story.of(new OrganizationId("dongshi")),
                new Actor(Actor.Kind.OFFICER, null, new OrganizationId("dongshi"), new PostId("dongshi.leader"), null),
                new Actor(Actor.Kind.API_KEY, null, City.ROOM, new PostId("city.leader"), null));
        for (var stranger : strangers) {
            assertThat(story.refusal(stranger, new DefineClock(row(60), 1)))
                    .as(stranger.toString())
                    .isEqualTo("NOT_THE_DUTY_LEADER");
        }
    }

    private static Actor at(String post) {
        return new Actor(Actor.Kind.OFFICER, null, City.ROOM, new PostId(post), null);
    }

    private static ClockRow row(int minutes) {
        return Table.row(
                "city", ReportingParty.CITY, ReportingParty.PREFECTURE, ClockTrigger.OCCURRED, null, null, minutes);
    }
}
