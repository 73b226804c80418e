package cn.liandong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyLimits;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.RosterCommand.SetDutyLimits;
import cn.liandong.contracts.duty.RosterEvent.DutyLimitsSet;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The city's duty leader changes the limits of duty, two leaders at once, and its file beside them. */
class LimitsStoriesTest {
    private static final PostId LEADER = new PostId("city/duty-leader");
    private static final PostId DEPUTY = new PostId("city/deputy-leader");
    private static final Instant SET = Instant.parse("2026-11-01T08:00:00Z");

    private final Given given = Given.aCity()
            .when(new RegisterPost(new Post(LEADER, Given.CITY.id(), PostKind.DUTY_LEADER, "市带班领导")))
            .when(new RegisterPost(new Post(DEPUTY, Given.CITY.id(), PostKind.DUTY_LEADER, "市副带班领导")))
            .at(SET);

    @Test
    void anEditCountsOnAndSaysWhoAndWhen() {
        given.when(new SetDutyLimits(limits(20), 0), at(LEADER))
                .then(new DutyLimitsSet(limits(20), 1, LEADER, SET))
                .when(new SetDutyLimits(limits(10), 1), at(DEPUTY))
                .then(new DutyLimitsSet(limits(10), 2, DEPUTY, SET));
        assertThat(given.roster().rules().limits()).isEqualTo(limits(10));
    }

    @Test
    void theSecondOfTwoLeadersIsToldWhoChangedThemAndWhen() {
        given.when(new SetDutyLimits(limits(30)))
                .when(new SetDutyLimits(limits(20), 1), at(LEADER))
                .thenRefused(new SetDutyLimits(limits(10), 1), at(DEPUTY), "LIMITS_CHANGED")
                .when(new SetDutyLimits(limits(20), 1), at(DEPUTY))
                .thenNothing()
                .when(new SetDutyLimits(limits(10), 2), at(DEPUTY))
                .then(new DutyLimitsSet(limits(10), 3, DEPUTY, SET));
    }

    @Test
    void whatIsBuiltInIsRevisionNought() {
        given.when(new SetDutyLimits(DutyLimits.DEFAULT))
                .thenNothing()
                .thenRefused(new SetDutyLimits(limits(20), 1), at(LEADER), "LIMITS_CHANGED");
    }

    @Test
    void whatALeaderSetNoFileTakesBack() {
        given.when(new SetDutyLimits(limits(30)))
                .when(new SetDutyLimits(limits(20), 1), at(LEADER))
                .when(new SetDutyLimits(limits(30)))
                .thenNothing();
        assertThat(given.roster().rules().limits()).isEqualTo(limits(20));
    }

    @Test
    void nobodyButWhoLeadsTheCitySetsThemNotEvenTheSame() {
        var command = new SetDutyLimits(DutyLimits.DEFAULT, 0);
        given.thenRefused(command, at(Given.OFFICER.id()), "NOT_THE_DUTY_LEADER")
                .thenRefused(
                        command,
                        new Actor(Actor.Kind.OFFICER, null, new OrganizationId("town-101"), LEADER, null),
                        "NOT_THE_DUTY_LEADER");
    }

    private static Actor at(PostId post) {
        return new Actor(Actor.Kind.OFFICER, null, Given.CITY.id(), post, null);
    }

    private static DutyLimits limits(int overtime) {
        return new DutyLimits(10, 8, overtime, 24, List.of(PostKind.DUTY_OFFICER), "本市规定（虚构）");
    }
}
