package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.FollowCommand.FollowPost;
import cn.liandong.contracts.duty.FollowCommand.UnfollowPost;
import cn.liandong.contracts.duty.FollowEvent.PostFollowed;
import cn.liandong.contracts.duty.FollowEvent.PostUnfollowed;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.RegisterOrganization;
import cn.liandong.contracts.duty.RosterCommand.RegisterPerson;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A town's duty room follows the city's: whoever sits there is told who took the city over. */
class FollowStoriesTest {
    private static final PostId AT = OFFICER.id();
    private static final Organization TOWN =
            new Organization(new OrganizationId("town"), "董市镇", Tier.TOWN, null, null, null);
    private static final Post TOWNS = new Post(new PostId("town/officer"), TOWN.id(), PostKind.DUTY_OFFICER, "镇值班员");
    private static final PersonId SUN = new PersonId("sun-li");
    private static final Instant TWENTY = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant NEXT_EIGHT = Instant.parse("2026-11-02T00:00:00Z");
    private static final Actor TOWN_OFFICER = new Actor(Actor.Kind.OFFICER, null, TOWN.id(), TOWNS.id(), null);

    @Test
    void whoeverSitsAtAFollowerIsToldOnceWhoTookOver() {
        var given = following().due("shift/" + AT);
        assertThat(given.last())
                .filteredOn(DutyNotice.class::isInstance)
                .containsExactly(new DutyNotice(
                        "taken/" + AT + "/" + TWENTY.getEpochSecond() + "/" + SUN,
                        SUN,
                        NoticeKind.DUTY_TAKEN,
                        AT,
                        LI,
                        TWENTY,
                        NEXT_EIGHT));
        given.when(new UnfollowPost(TOWNS.id(), AT)).due("shift/" + AT);
        assertThat(given.last()).noneMatch(DutyNotice.class::isInstance);
    }

    @Test
    void whoeverLeavesIsNoTakeover() {
        var given =
                following().when(new MakeOverride(AT, OverrideKind.ADD, null, TWENTY, List.of(), List.of(WANG), "大风"));
        assertThat(taken(given)).containsExactly(SUN);
        given.when(new MakeOverride(AT, OverrideKind.REMOVE, null, TWENTY, List.of(WANG), List.of(), "风停"));
        assertThat(given.last()).anyMatch(DutyChanged.class::isInstance);
        assertThat(taken(given)).isEmpty();
    }

    private static List<PersonId> taken(Given given) {
        return given.last().stream()
                .filter(event -> event instanceof DutyNotice notice && notice.kind() == NoticeKind.DUTY_TAKEN)
                .map(event -> ((DutyNotice) event).person())
                .toList();
    }

    @Test
    void aRepeatChangesNothingAndNobodyFollowsItself() {
        following()
                .when(new FollowPost(TOWNS.id(), AT))
                .thenNothing()
                .when(new UnfollowPost(TOWNS.id(), AT))
                .then(new PostUnfollowed(TOWNS.id(), AT))
                .when(new UnfollowPost(TOWNS.id(), AT))
                .thenNothing()
                .thenRefused(new FollowPost(AT, AT), "OWN_POST")
                .thenRefused(new FollowPost(TOWNS.id(), new PostId("nowhere")), "NO_SUCH_POST");
    }

    @Test
    void whoFollowsIsForTheFollowersOrganizationOrTheCityToSay() {
        following()
                .thenRefused(new UnfollowPost(AT, TOWNS.id()), TOWN_OFFICER, "NEITHER_OWN_NOR_CITY")
                .when(new UnfollowPost(TOWNS.id(), AT), TOWN_OFFICER)
                .when(new FollowPost(TOWNS.id(), AT), TOWN_OFFICER)
                .then(new PostFollowed(TOWNS.id(), AT));
    }

    @Test
    void whoAnOverrideSeatsAndWhoSitsElsewhereThenIsSaid() {
        following()
                .when(new MakeOverride(
                        AT, OverrideKind.REPLACE, TWENTY, NEXT_EIGHT, List.of(LI), List.of(SUN, WANG), "发热"))
                .thenFacts(Map.of("alsoSeated", SUN + "@" + TOWNS.id()))
                .when(new MakeOverride(AT, OverrideKind.REMOVE, TWENTY, NEXT_EIGHT, List.of(SUN), List.of(), "有误"))
                .thenFacts(Map.of());
    }

    private static Given following() {
        return Given.aCity()
                .when(new RegisterOrganization(TOWN))
                .when(new RegisterPerson(SUN, TOWN.id()))
                .when(new RegisterPost(TOWNS))
                .when(new SetRotation(AT, Given.EIGHT_TO_EIGHT))
                .when(new SetRotation(
                        TOWNS.id(),
                        new Rotation(LocalDate.parse("2026-11-01"), LocalTime.parse("08:00"), 24, List.of(SUN))))
                .when(new FollowPost(TOWNS.id(), AT))
                .then(new PostFollowed(TOWNS.id(), AT));
    }

    /** Only these are told of it: who sits there himself knows. */
    @Test
    void whoeverTookOverAndFollowsFromAnotherChairIsNotToldOfHimself() {
        var given = following()
                .when(new RegisterPost(
                        new Post(new PostId("city/standby"), CITY.id(), PostKind.STANDBY_OFFICER, "市备班员")))
                .when(new SetRotation(
                        new PostId("city/standby"),
                        new Rotation(LocalDate.parse("2026-11-01"), LocalTime.parse("08:00"), 24, List.of(LI, ZHANG))))
                .when(new FollowPost(new PostId("city/standby"), AT))
                .due("shift/" + AT);
        assertThat(given.last())
                .filteredOn(DutyNotice.class::isInstance)
                .extracting(event -> ((DutyNotice) event).person())
                .containsExactly(SUN);
    }
}
