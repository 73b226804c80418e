package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;

import cn.liandong.contracts.duty.DutyEvent.OrganizationRegistered;
import cn.liandong.contracts.duty.DutyEvent.PersonRegistered;
import cn.liandong.contracts.duty.DutyEvent.PostRegistered;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.RegisterOrganization;
import cn.liandong.contracts.duty.RosterCommand.RegisterPerson;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.RosterCommand.SetZone;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import org.junit.jupiter.api.Test;

/** Who changes the directory. */
class DirectoryRightsTest {
    private static final Organization TOWN =
            new Organization(new OrganizationId("town"), "某某镇", Tier.TOWN, null, null, null);
    private static final Post LEADER =
            new Post(new PostId("city/duty-leader"), CITY.id(), PostKind.DUTY_LEADER, "市带班领导");
    private static final Post STANDBY =
            new Post(new PostId("city/standby"), CITY.id(), PostKind.STANDBY_OFFICER, "市备班员");
    private static final Post OF_TOWN = new Post(new PostId("town/duty"), TOWN.id(), PostKind.DUTY_OFFICER, "镇值班员");
    private static final PersonId NEW = new PersonId("new");

    @Test
    void theCitysDutyOfficerAndLeaderKeepAllOfIt() {
        var other = new Organization(new OrganizationId("other"), "某某局", Tier.AGENCY, null, null, null);
        city().when(new RegisterOrganization(other), officer(CITY, OFFICER))
                .then(new OrganizationRegistered(other))
                .when(new RegisterPerson(NEW, other.id()), officer(CITY, LEADER))
                .then(new PersonRegistered(NEW, other.id()))
                .when(new RegisterPerson(NEW, TOWN.id()), officer(CITY, OFFICER))
                .then(new PersonRegistered(NEW, TOWN.id()));
        var post = new Post(new PostId("other/duty"), TOWN.id(), PostKind.DUTY_OFFICER, "值班员");
        city().when(new RegisterPost(post), officer(CITY, OFFICER)).then(new PostRegistered(post));
    }

    @Test
    void anOrganizationKeepsItsOwnPeopleAndNothingElse() {
        var town = officer(TOWN, OF_TOWN);
        city().when(new RegisterPerson(NEW, TOWN.id()), town)
                .then(new PersonRegistered(NEW, TOWN.id()))
                .thenRefused(new RegisterPerson(NEW, CITY.id()), town, "NOT_ALLOWED")
                .thenRefused(new RegisterPerson(LI, TOWN.id()), town, "NOT_ALLOWED")
                .thenRefused(new RegisterPost(OF_TOWN), town, "NOT_ALLOWED")
                .thenRefused(new RegisterOrganization(TOWN), town, "NOT_ALLOWED");
    }

    @Test
    void whoeverStandsByOrSitsElsewhereDoesNotSpeakForTheCity() {
        var standby = officer(CITY, STANDBY);
        city().when(new RegisterPerson(NEW, CITY.id()), standby)
                .then(new PersonRegistered(NEW, CITY.id()))
                .thenRefused(new RegisterPerson(NEW, TOWN.id()), standby, "NOT_ALLOWED")
                .thenRefused(new RegisterPost(OFFICER), officer(CITY, OF_TOWN), "NOT_ALLOWED")
                .thenRefused(new RegisterPost(OFFICER), officer(TOWN, OFFICER), "NOT_ALLOWED")
                .thenRefused(new SetZone("Asia/Urumqi"), officer(CITY, OFFICER), "NOT_ALLOWED")
                .thenRefused(
                        new RegisterPerson(NEW, CITY.id()),
                        new Actor(Actor.Kind.API_KEY, new CredentialId("key"), CITY.id(), OFFICER.id(), null),
                        "NOT_ALLOWED");
    }

    private static Given city() {
        return Given.aCity()
                .when(new RegisterOrganization(TOWN))
                .when(new RegisterPost(LEADER))
                .when(new RegisterPost(STANDBY))
                .when(new RegisterPost(OF_TOWN));
    }

    private static Actor officer(Organization organization, Post post) {
        return new Actor(Actor.Kind.OFFICER, new CredentialId("a"), organization.id(), post.id(), null);
    }
}
