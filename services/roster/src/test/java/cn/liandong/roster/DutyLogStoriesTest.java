package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;

import cn.liandong.contracts.duty.DutyLogCommand.StrikeOutNote;
import cn.liandong.contracts.duty.DutyLogCommand.WriteNote;
import cn.liandong.contracts.duty.DutyLogEvent.NoteStruckOut;
import cn.liandong.contracts.duty.DutyLogEvent.NoteWritten;
import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.RegisterOrganization;
import cn.liandong.contracts.duty.RosterCommand.RegisterPerson;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.RosterCommand.SetDutyRules;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.RosterCommand.TurnShift;
import cn.liandong.contracts.duty.ShiftCommand.AcceptHandover;
import cn.liandong.contracts.duty.ShiftCommand.OfferHandover;
import cn.liandong.contracts.duty.ShiftCommand.SignOn;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.duty.WrittenNote;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.NoteId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ZHANG sits by day and LI by night, and both write into the same book. */
class DutyLogStoriesTest {
    private static final Instant NINE = Instant.parse("2026-11-01T01:00:00Z");
    private static final Instant TWENTY = Instant.parse("2026-11-01T12:00:00Z");
    private static final PostId AT = OFFICER.id();
    private static final Actor OWN = officer(CITY.id(), AT);
    private static final Organization TOWN =
            new Organization(new OrganizationId("anfusi"), "安福寺镇", Tier.TOWN, null, null, null);
    private static final Post TOWN_POST =
            new Post(new PostId("anfusi/duty-officer"), TOWN.id(), PostKind.DUTY_OFFICER, "镇值班员");
    private static final PersonId CHEN = new PersonId("chen-jie");

    @Test
    void whatHappenedIsWrittenDownOnceByWhoeverIsOnDuty() {
        var note = note("江边有人落水", NINE.minusSeconds(300));
        onDuty().at(NINE)
                .when(new WriteNote(AT, ZHANG, note), OWN)
                .then(new NoteWritten(AT, ZHANG, note, null, NINE))
                .thenFacts(Map.of("note", note.note().value()))
                .when(new WriteNote(AT, ZHANG, note), OWN)
                .thenNothing()
                .thenRefused(new WriteNote(AT, LI, note("不在班", NINE)), OWN, "NOT_ON_DUTY")
                .thenRefused(new WriteNote(AT, new PersonId("nobody"), note("无此人", NINE)), OWN, "NO_SUCH_PERSON");
    }

    @Test
    void whatWasWrittenIsStruckOutWithAReasonAndStays() {
        var note = note("来电 199-0000-0133", NINE);
        onDuty().at(NINE)
                .when(new WriteNote(AT, ZHANG, note), OWN)
                .at(NINE.plusSeconds(60))
                .thenRefused(new StrikeOutNote(AT, ZHANG, note.note(), " ", null), OWN, "REASON_NEEDED")
                .thenRefused(new StrikeOutNote(AT, ZHANG, note.note(), "记\u0007错", null), OWN, "REASON_NEEDED")
                .thenRefused(new StrikeOutNote(AT, ZHANG, note.note(), "长".repeat(201), null), OWN, "REASON_NEEDED")
                .when(new StrikeOutNote(AT, ZHANG, note.note(), "记在别处", null), OWN)
                .then(new NoteStruckOut(AT, ZHANG, note.note(), "记在别处", NINE.plusSeconds(60)))
                .when(new StrikeOutNote(AT, ZHANG, note.note(), "记在别处", null), OWN)
                .thenNothing()
                .thenRefused(new StrikeOutNote(AT, ZHANG, note.note(), "另一个理由", null), OWN, "ALREADY_STRUCK_OUT")
                .when(new WriteNote(AT, ZHANG, note), OWN)
                .thenNothing()
                .thenRefused(new StrikeOutNote(AT, ZHANG, new NoteId("note-unknown"), "没有", null), OWN, "NO_SUCH_NOTE");
    }

    @Test
    void aCorrectionNamesWhatItReplacesInTheSameDecision() {
        var wrong = note("2人受伤", NINE);
        var right = note("1人受伤", NINE);
        var correct = new StrikeOutNote(AT, ZHANG, wrong.note(), "人数核实", right);
        onDuty().at(NINE)
                .when(new WriteNote(AT, ZHANG, wrong), OWN)
                .when(correct, OWN)
                .then(
                        new NoteStruckOut(AT, ZHANG, wrong.note(), "人数核实", NINE),
                        new NoteWritten(AT, ZHANG, right, wrong.note(), NINE))
                .thenFacts(Map.of("note", right.note().value()))
                .when(correct, OWN)
                .thenNothing()
                // A correction can be wrong as well.
                .when(new StrikeOutNote(AT, ZHANG, right.note(), "再次核实", note("0人受伤", NINE)), OWN);
    }

    @Test
    void afterTheReliefTheOldShiftWritesNothingMoreIntoTheNextOnesLog() {
        var late = note("补记：傍晚停电", TWENTY.minusSeconds(600));
        var given = onDuty().when(new SetDutyRules(
                        List.of(new DutyRule("签到", null, PostKind.DUTY_OFFICER, 1, 10, 30, 5, null, "test"))))
                .at(NINE)
                .when(new WriteNote(AT, ZHANG, note("早", NINE)), OWN)
                .at(TWENTY)
                .when(new TurnShift(AT, TWENTY))
                .when(new SignOn(AT, LI))
                // Both are there until they have signed.
                .when(new WriteNote(AT, ZHANG, note("交班前", TWENTY)), OWN)
                .when(new WriteNote(AT, LI, note("接班前", TWENTY)), OWN)
                .when(new OfferHandover(AT, ZHANG, List.of(), ""))
                .when(new AcceptHandover(AT, LI))
                .thenRefused(new WriteNote(AT, ZHANG, late), OWN, "NOT_ON_DUTY")
                .thenRefused(new StrikeOutNote(AT, ZHANG, note("接班前", TWENTY).note(), "改", null), OWN, "NOT_ON_DUTY");
        // Whoever sits there now writes it down, with the time when it was.
        given.when(new WriteNote(AT, LI, late), OWN)
                .when(new StrikeOutNote(AT, LI, note("早", NINE).note(), "上一班记错", null), OWN);
    }

    @Test
    void aLogIsWrittenByItsOwnOrganizationAndNotByTheCityOrTheSystem() {
        var note = note("河水上涨", NINE);
        var given = onDuty().when(new RegisterOrganization(TOWN))
                .when(new RegisterPerson(CHEN, TOWN.id()))
                .when(new RegisterPost(TOWN_POST))
                .at(NINE);
        given.thenRefused(new WriteNote(TOWN_POST.id(), CHEN, note), OWN, "NOT_OWN_LOG")
                .thenRefused(new WriteNote(TOWN_POST.id(), CHEN, note), Actor.SYSTEM, "NOT_OWN_LOG")
                .thenRefused(new WriteNote(AT, ZHANG, note), officer(TOWN.id(), TOWN_POST.id()), "NOT_OWN_LOG")
                .thenRefused(new WriteNote(new PostId("no-post"), ZHANG, note), OWN, "NOT_OWN_LOG");
        // Nobody answers there yet: its own people may write it down, others may not.
        given.thenRefused(new WriteNote(TOWN_POST.id(), ZHANG, note), officer(TOWN.id(), TOWN_POST.id()), "NOT_ON_DUTY")
                .when(new WriteNote(TOWN_POST.id(), CHEN, note), officer(TOWN.id(), TOWN_POST.id()))
                .then(new NoteWritten(TOWN_POST.id(), CHEN, note, null, NINE));
    }

    @Test
    void aNoteIsItsHashAndTellsWhatHasHappened() {
        var note = note("风", NINE);
        onDuty().at(NINE)
                .thenRefused(
                        new WriteNote(AT, ZHANG, named(new NoteId("note-other"), note.textHash())), OWN, "HASH_UNFIT")
                .thenRefused(new WriteNote(AT, ZHANG, named(note.note(), "F".repeat(64))), OWN, "HASH_UNFIT")
                .thenRefused(new WriteNote(AT, ZHANG, note("风", NINE.plusSeconds(301))), OWN, "TIME_UNFIT")
                .thenRefused(new WriteNote(AT, ZHANG, note("风", NINE.minus(Duration.ofDays(32)))), OWN, "TIME_UNFIT")
                .when(new WriteNote(AT, ZHANG, note("风", NINE.plusSeconds(299))), OWN);
    }

    @Test
    void whatIsOlderThanAMonthIsClosed() {
        var old = note("一个月前", NINE);
        var monthLater = NINE.plus(Duration.ofDays(31)).plusSeconds(1);
        var given = onDuty().at(NINE).when(new WriteNote(AT, ZHANG, old), OWN).at(monthLater);
        var now = given.roster().shifts().answering(AT).getFirst();
        given.when(new WriteNote(AT, now, note("现在", monthLater)), OWN)
                .thenRefused(new StrikeOutNote(AT, now, old.note(), "太晚", null), OWN, "NO_SUCH_NOTE");
    }

    private static Given onDuty() {
        return Given.aCity().when(new SetRotation(AT, Given.EIGHT_TO_EIGHT)).when(new RegisterPerson(WANG, CITY.id()));
    }

    private static Actor officer(OrganizationId organization, PostId post) {
        return new Actor(Actor.Kind.OFFICER, new CredentialId("account-" + post), organization, post, null);
    }

    private static WrittenNote note(String course, Instant occurredAt) {
        var note = DutyNote.of("salt", course, null, null, null, null, null, null, null);
        return new WrittenNote(note.id(), note.hash(), occurredAt, null, false);
    }

    private static WrittenNote named(NoteId id, String hash) {
        return new WrittenNote(id, hash, NINE, null, false);
    }
}
