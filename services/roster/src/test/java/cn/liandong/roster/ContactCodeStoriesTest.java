package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.ContactCodeCommand.AskContactCode;
import cn.liandong.contracts.duty.ContactCodeCommand.TryContactCode;
import cn.liandong.contracts.duty.ContactCodeEvent.ContactCodeAsked;
import cn.liandong.contracts.duty.ContactCodeEvent.ContactCodeMissed;
import cn.liandong.contracts.duty.ContactCodeEvent.ContactVerified;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.RegisterOrganization;
import cn.liandong.contracts.duty.RosterCommand.RegisterPerson;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.roster.contactcodes.ContactCodesPolicies;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The city's duty officer finds out whether ZHANG's SMS reach ZHANG. */
class ContactCodeStoriesTest {
    private static final Instant NOON = Instant.parse("2026-11-01T04:00:00Z");
    private static final ContactCodeId CODE = new ContactCodeId("420583:code:1");
    private static final ContactCodeId NEXT = new ContactCodeId("420583:code:2");
    private static final Actor DESK = officer(CITY.id(), OFFICER.id());

    @Test
    void theCodeThatWasSentVerifiesTheContactAndNoJournalKnowsMoreThanItsId() {
        sent().then(new ContactCodeAsked(CODE, ZHANG, Channel.SMS, OFFICER.id(), NOON, NOON.plusSeconds(600)))
                .at(NOON.plusSeconds(599))
                .when(entered(CODE), DESK)
                .then(new ContactVerified(CODE, ZHANG, Channel.SMS, NOON.plusSeconds(599)))
                .thenFacts(Map.of());
    }

    @Test
    void anotherCodeCostsATryAndTheFifthMayStillBeRight() {
        var given = sent();
        for (int left = 4; left > 0; left--) {
            given.when(entered(null), DESK)
                    .then(new ContactCodeMissed(CODE, ZHANG, Channel.SMS, left, NOON))
                    .thenFacts(Map.of("left", String.valueOf(left)));
        }
        given.when(entered(CODE), DESK).then(new ContactVerified(CODE, ZHANG, Channel.SMS, NOON));
    }

    @Test
    void afterFiveTriesNotEvenTheRightOneHoldsUntilAnotherIsSent() {
        var given = sent();
        for (int i = 0; i < 5; i++) {
            given.when(entered(null), DESK);
        }
        given.thenRefused(entered(CODE), DESK, "NO_TRIES_LEFT")
                .at(NOON.plusSeconds(60))
                .when(ask(NEXT), DESK)
                .thenRefused(entered(CODE), DESK, "OLDER_CODE")
                .when(entered(NEXT), DESK)
                .then(new ContactVerified(NEXT, ZHANG, Channel.SMS, NOON.plusSeconds(60)));
    }

    @Test
    void afterTenMinutesACodeIsNoneAndBeforeOneWasSentThereIsNone() {
        sent().at(NOON.plusSeconds(600))
                .thenRefused(entered(CODE), DESK, "NO_CODE_SENT")
                .thenRefused(new TryContactCode(LI, Channel.SMS, null), DESK, "NO_CODE_SENT")
                .thenRefused(new TryContactCode(ZHANG, Channel.VOICE, CODE), DESK, "NO_CODE_SENT");
    }

    @Test
    void aContactIsSentOneCodeAMinuteAndAnotherContactItsOwn() {
        sent().at(NOON.plusSeconds(59))
                .thenRefused(ask(NEXT), DESK, "CODE_JUST_SENT")
                .when(new AskContactCode(NEXT, ZHANG, Channel.VOICE), DESK)
                .at(NOON.plusSeconds(60))
                .when(ask(NEXT), DESK);
    }

    @Test
    void aRepeatSendsNothingAndACodeIsEnteredOnce() {
        sent().when(ask(CODE), DESK)
                .thenNothing()
                .when(entered(CODE), DESK)
                .thenRefused(entered(CODE), DESK, "CODE_USED")
                .thenRefused(entered(null), DESK, "CODE_USED");
    }

    @Test
    void whatIsOverLeavesTheStateWhenTheNextIsSent() {
        var given = sent().at(NOON.plusSeconds(600)).when(new AskContactCode(NEXT, LI, Channel.MAIL), DESK);
        assertThat(given.roster().contactCodes().latest()).hasSize(1);
    }

    @Test
    void theCityAsksForAnybodyAndAnOrganizationForItsOwnPeople() {
        var town = new Organization(new OrganizationId("town"), "董市镇", Tier.TOWN, null, null, null);
        var post = new Post(new PostId("town/duty"), town.id(), PostKind.DUTY_OFFICER, "镇值班员");
        var person = new PersonId("sun");
        var chair = officer(town.id(), post.id());
        Given.aCity()
                .when(new RegisterOrganization(town))
                .when(new RegisterPost(post))
                .when(new RegisterPerson(person, town.id()))
                .at(NOON)
                .thenRefused(ask(CODE), chair, "NOT_ALLOWED")
                .thenRefused(entered(CODE), chair, "NOT_ALLOWED")
                .when(new AskContactCode(CODE, person, Channel.SMS), chair)
                .when(new AskContactCode(NEXT, person, Channel.MAIL), DESK)
                .thenRefused(new AskContactCode(NEXT, new PersonId("nobody"), Channel.SMS), DESK, "NO_SUCH_PERSON")
                .thenRefused(ask(NEXT), Actor.SYSTEM, "NOT_ALLOWED");
    }

    @Test
    void everyRuleIsListed() {
        assertThat(ContactCodesPolicies.all())
                .containsExactly(
                        ContactCodesPolicies.ASKED_AT_A_CHAIR,
                        ContactCodesPolicies.ONE_A_MINUTE,
                        ContactCodesPolicies.CODE_WAS_SENT,
                        ContactCodesPolicies.CODE_IS_NOT_USED,
                        ContactCodesPolicies.TRIES_ARE_LEFT,
                        ContactCodesPolicies.CODE_IS_THE_LATEST);
    }

    private static Given sent() {
        return Given.aCity().at(NOON).when(ask(CODE), DESK);
    }

    private static AskContactCode ask(ContactCodeId code) {
        return new AskContactCode(code, ZHANG, Channel.SMS);
    }

    private static TryContactCode entered(@Nullable ContactCodeId code) {
        return new TryContactCode(ZHANG, Channel.SMS, code);
    }

    private static Actor officer(OrganizationId organization, PostId post) {
        return new Actor(Actor.Kind.OFFICER, new CredentialId("account"), organization, post, null);
    }
}
