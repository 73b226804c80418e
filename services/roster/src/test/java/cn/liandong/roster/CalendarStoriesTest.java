package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.CalendarCommand.OpenCalendar;
import cn.liandong.contracts.duty.CalendarCommand.RevokeCalendar;
import cn.liandong.contracts.duty.CalendarEvent.CalendarOpened;
import cn.liandong.contracts.duty.CalendarEvent.CalendarRevoked;
import cn.liandong.contracts.duty.CalendarOf;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.CalendarId;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Actor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A calendar is opened under a hash, and revoked for ever. */
class CalendarStoriesTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final CalendarId ID = new CalendarId("calendar-" + HASH.substring(0, 32));
    private static final CalendarOf POSTS = new CalendarOf(CITY.id(), OFFICER.id(), null);
    private static final OrganizationId TOWN = new OrganizationId("town-101");

    @Test
    void aCalendarIsOpenedOnceAndRevokedOnce() {
        Given.aCity()
                .when(new OpenCalendar(POSTS, HASH))
                .then(new CalendarOpened(ID, POSTS, HASH))
                .thenFacts(Map.of("calendar", ID.value()))
                .when(new OpenCalendar(POSTS, HASH))
                .thenNothing()
                .when(new RevokeCalendar(ID))
                .then(new CalendarRevoked(ID))
                .thenRefused(new RevokeCalendar(ID), "NO_SUCH_CALENDAR");
    }

    @Test
    void onlyItsOwnPostsAndPeopleAndOnlyAHash() {
        Given.aCity()
                .when(new RosterCommand.RegisterOrganization(
                        new Organization(TOWN, "安福寺镇", Tier.TOWN, null, null, null)))
                .thenRefused(new OpenCalendar(POSTS, "secret"), "HASH_UNFIT")
                .thenRefused(
                        new OpenCalendar(new CalendarOf(TOWN, OFFICER.id(), null), HASH), "NOT_OF_THE_ORGANIZATION")
                .thenRefused(new OpenCalendar(new CalendarOf(TOWN, null, ZHANG), HASH), "NOT_OF_THE_ORGANIZATION")
                .thenRefused(
                        new OpenCalendar(new CalendarOf(new OrganizationId("nowhere"), null, null), HASH),
                        "NO_SUCH_ORGANIZATION")
                .when(new OpenCalendar(new CalendarOf(CITY.id(), null, ZHANG), HASH));
    }

    @Test
    void whoeverIsNeitherOfTheOrganizationNorOfTheCityOpensAndRevokesNothing() {
        var given = Given.aCity().when(new OpenCalendar(POSTS, HASH));
        given.thenRefused(new OpenCalendar(POSTS, HASH), officerOf("town-101"), "NEITHER_OWN_NOR_CITY")
                .thenRefused(new RevokeCalendar(ID), officerOf("town-101"), "NEITHER_OWN_NOR_CITY")
                .when(new RevokeCalendar(ID), officerOf("city"));
        assertThat(given.roster().calendars().open()).isEmpty();
    }

    private static Actor officerOf(String organization) {
        return new Actor(Actor.Kind.OFFICER, new CredentialId("officer"), new OrganizationId(organization), null, null);
    }
}
