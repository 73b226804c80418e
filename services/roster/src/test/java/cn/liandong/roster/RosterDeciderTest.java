package cn.liandong.roster;

import static cn.liandong.roster.Given.CITY;
import static cn.liandong.roster.Given.EIGHT_TO_EIGHT;
import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.CityFileDiffers;
import cn.liandong.contracts.duty.DutyEvent.CityFileLoaded;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyEvent.OrganizationRegistered;
import cn.liandong.contracts.duty.DutyEvent.PersonRegistered;
import cn.liandong.contracts.duty.DutyEvent.PostRegistered;
import cn.liandong.contracts.duty.DutyEvent.RotationSet;
import cn.liandong.contracts.duty.DutyEvent.ZoneSet;
import cn.liandong.contracts.duty.GapEvent.GapFilled;
import cn.liandong.contracts.duty.GapEvent.GapOpened;
import cn.liandong.contracts.duty.GapEvent.GapRaised;
import cn.liandong.contracts.duty.GapReason;
import cn.liandong.contracts.duty.NoticeEvent.LookAheadDue;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.CompleteCityFile;
import cn.liandong.contracts.duty.RosterCommand.OfferCityFile;
import cn.liandong.contracts.duty.RosterCommand.RegisterOrganization;
import cn.liandong.contracts.duty.RosterCommand.RegisterPerson;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.RosterCommand.SetZone;
import cn.liandong.contracts.duty.RosterCommand.TurnShift;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterDeciderTest {
    private static final Instant EIGHT = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TWENTY = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant NEXT_EIGHT = Instant.parse("2026-11-02T00:00:00Z");

    @Test
    void whatIsRegisteredOnceIsRegisteredAndTheSameOnceMoreChangesNothing() {
        Given.nothing()
                .when(new SetZone("Asia/Shanghai"))
                .then(new ZoneSet("Asia/Shanghai"))
                .when(new SetZone("Asia/Shanghai"))
                .thenNothing()
                .when(new RegisterOrganization(CITY))
                .then(new OrganizationRegistered(CITY))
                .when(new RegisterOrganization(CITY))
                .thenNothing()
                .when(new RegisterPerson(ZHANG, CITY.id()))
                .then(new PersonRegistered(ZHANG, CITY.id()))
                .when(new RegisterPerson(ZHANG, CITY.id()))
                .thenNothing()
                .when(new RegisterPost(OFFICER))
                .then(new PostRegistered(OFFICER))
                .when(new RegisterPost(OFFICER))
                .thenNothing();
    }

    @Test
    void whatIsNotRegisteredIsRefusedWithTheReason() {
        var nowhere = new OrganizationId("nowhere");
        Given.aCity()
                .thenRefused(new SetZone("Asia/Zhijiang"), "NO_SUCH_ZONE")
                .thenRefused(new RegisterPerson(LI, nowhere), "NO_SUCH_ORGANIZATION")
                .thenRefused(
                        new RegisterPost(new Post(new PostId("p"), nowhere, PostKind.DUTY_OFFICER, "值班员")),
                        "NO_SUCH_ORGANIZATION")
                .thenRefused(new SetRotation(new PostId("nobody"), EIGHT_TO_EIGHT), "NO_SUCH_POST")
                .thenRefused(
                        new SetRotation(OFFICER.id(), of("2026-11-01", 12, new PersonId("stranger"))), "NO_SUCH_PERSON")
                .thenRefused(new SetRotation(OFFICER.id(), of("+202611-01-01", 12, ZHANG)), "ROTATION_OUT_OF_TIME");
    }

    @Test
    void nobodyButTheSystemWritesTheRoster() {
        var officer = new Actor(Actor.Kind.OFFICER, new CredentialId("a"), CITY.id(), OFFICER.id(), ZHANG);
        var key = new Actor(Actor.Kind.API_KEY, new CredentialId("420583:key:x"), CITY.id(), null, null);
        Given.aCity()
                .thenRefused(new SetZone("Asia/Urumqi"), officer, "NOT_ALLOWED")
                .thenRefused(new RegisterOrganization(CITY), key, "NOT_ALLOWED")
                .thenRefused(new TurnShift(OFFICER.id(), EIGHT), key, "NOT_ALLOWED");
    }

    @Test
    void aRotationPutsItsPeopleOnDutyAtOnce() {
        Given.aCity()
                .at("2026-11-01T03:30:00Z")
                .when(new SetRotation(OFFICER.id(), EIGHT_TO_EIGHT))
                .then(
                        new RotationSet(OFFICER.id(), EIGHT_TO_EIGHT),
                        duty(ZHANG, Instant.parse("2026-11-01T03:30:00Z"), TWENTY),
                        new LookAheadDue(Instant.parse("2026-11-02T01:00:00Z"), Instant.parse("2026-11-01T03:30:00Z")))
                .at("2026-11-01T05:00:00Z")
                .when(new SetRotation(OFFICER.id(), EIGHT_TO_EIGHT))
                .thenNothing();
    }

    @Test
    void aShiftThatEndsTurnsToTheNextPerson() {
        var given = Given.aCity().at(EIGHT).when(new SetRotation(OFFICER.id(), EIGHT_TO_EIGHT));
        assertThat(given.roster().shifts().deadlines().inOrder())
                .containsExactly(new Deadline<RosterCommand>(
                        "shift/city/duty-officer", TWENTY, 12 * 3_600_000, new TurnShift(OFFICER.id(), TWENTY)));
        given.at("2026-11-01T12:00:00.005Z")
                .when(new TurnShift(OFFICER.id(), TWENTY))
                .then(new DutyChanged(OFFICER.id(), List.of(LI), TWENTY, NEXT_EIGHT, TWENTY.plusMillis(5)));
        assertThat(given.roster().shifts().deadlines().inOrder())
                .containsExactly(new Deadline<RosterCommand>(
                        "shift/city/duty-officer",
                        NEXT_EIGHT,
                        12 * 3_600_000 - 5,
                        new TurnShift(OFFICER.id(), NEXT_EIGHT)));
    }

    @Test
    void aTurnThatWasTakenAndATurnThatNeverWasChangeNothing() {
        Given.aCity()
                .at(EIGHT)
                .when(new SetRotation(OFFICER.id(), EIGHT_TO_EIGHT))
                .at(TWENTY)
                .when(new TurnShift(OFFICER.id(), TWENTY))
                .when(new TurnShift(OFFICER.id(), TWENTY))
                .thenNothing()
                .when(new TurnShift(OFFICER.id(), TWENTY.plusSeconds(1)))
                .thenNothing()
                .when(new TurnShift(new PostId("nobody"), TWENTY))
                .thenNothing();
    }

    @Test
    void aTurnIsTakenAlthoughTheClockJumpedBack() {
        Given.aCity()
                .at(EIGHT)
                .when(new SetRotation(OFFICER.id(), EIGHT_TO_EIGHT))
                .at("2026-10-31T12:00:00Z")
                .when(new TurnShift(OFFICER.id(), TWENTY))
                .then(duty(LI, TWENTY, NEXT_EIGHT));
    }

    @Test
    void aTurnThatComesSeveralShiftsLateGoesToWhoeverIsOnDutyNow() {
        Given.aCity()
                .at(EIGHT)
                .when(new SetRotation(OFFICER.id(), EIGHT_TO_EIGHT))
                .at("2026-11-02T13:00:00Z")
                .when(new TurnShift(OFFICER.id(), TWENTY))
                .then(new DutyChanged(
                        OFFICER.id(),
                        List.of(ZHANG),
                        Instant.parse("2026-11-02T12:00:00Z"),
                        Instant.parse("2026-11-03T00:00:00Z"),
                        Instant.parse("2026-11-02T13:00:00Z")));
    }

    @Test
    void beforeTheFirstRotationBeginsNobodyIsOnDutyAndItsBeginIsADeadline() {
        Given.aCity()
                .at("2026-10-30T00:00:00Z")
                .when(new SetRotation(OFFICER.id(), EIGHT_TO_EIGHT))
                .then(
                        new RotationSet(OFFICER.id(), EIGHT_TO_EIGHT),
                        new DutyChanged(OFFICER.id(), List.of(), Instant.parse("2026-10-30T00:00:00Z"), EIGHT),
                        unfilled("2026-10-30T00:00:00Z"),
                        told("2026-10-30T00:00:00Z"),
                        new LookAheadDue(Instant.parse("2026-10-30T01:00:00Z"), Instant.parse("2026-10-30T00:00:00Z")))
                .at(EIGHT)
                .when(new TurnShift(OFFICER.id(), EIGHT))
                .then(
                        duty(ZHANG, EIGHT, TWENTY),
                        new GapFilled(OFFICER.id(), Instant.parse("2026-10-30T00:00:00Z"), EIGHT));
    }

    @Test
    void aRotationThatBeginsLaterLeavesTheOneInForceUntilThen() {
        var later = new Rotation(LocalDate.parse("2026-11-02"), LocalTime.parse("02:00"), 24, List.of(WANG));
        var twoInTheMorning = Instant.parse("2026-11-01T18:00:00Z");
        Given.aCity()
                .at(EIGHT)
                .when(new SetRotation(OFFICER.id(), EIGHT_TO_EIGHT))
                .at("2026-11-01T01:00:00Z")
                .when(new SetRotation(OFFICER.id(), later))
                .then(new RotationSet(OFFICER.id(), later))
                .at(TWENTY)
                .when(new TurnShift(OFFICER.id(), TWENTY))
                .then(duty(LI, TWENTY, twoInTheMorning))
                .at(twoInTheMorning)
                .when(new TurnShift(OFFICER.id(), twoInTheMorning))
                .then(duty(WANG, twoInTheMorning, Instant.parse("2026-11-02T18:00:00Z")));
    }

    @Test
    void anotherZoneMovesTheTurnsAtOnceAndEmptiesNoChair() {
        Given.aCity()
                .at(EIGHT.plusSeconds(60))
                .when(new SetRotation(OFFICER.id(), EIGHT_TO_EIGHT))
                .when(new SetZone("Asia/Urumqi"))
                .then(
                        new ZoneSet("Asia/Urumqi"),
                        duty(ZHANG, EIGHT.plusSeconds(60), Instant.parse("2026-11-01T02:00:00Z")),
                        unfilled("2026-11-01T00:01:00Z"),
                        told("2026-11-01T00:01:00Z"));
    }

    @Test
    void aCityFileIsNewUntilItsLoadIsComplete() {
        Given.aCity()
                .when(new OfferCityFile("zhijiang", "aaaa", List.of()))
                .thenFacts(Map.of("state", "NEW"))
                .thenNothing()
                .when(new CompleteCityFile("zhijiang", "aaaa"))
                .then(new CityFileLoaded("zhijiang", "aaaa"))
                .when(new CompleteCityFile("zhijiang", "aaaa"))
                .thenNothing()
                .when(new OfferCityFile("zhijiang", "aaaa", List.of()))
                .thenFacts(Map.of("state", "LOADED"))
                .thenNothing();
    }

    @Test
    void aCityFileThatWasChangedIsShownOnceForEachChangeAndNotLoaded() {
        Given.aCity()
                .when(new CompleteCityFile("zhijiang", "aaaa"))
                .when(new OfferCityFile("zhijiang", "bbbb", List.of("post removed")))
                .then(new CityFileDiffers("zhijiang", "aaaa", "bbbb", List.of("post removed")))
                .thenFacts(Map.of("state", "DIFFERS", "loadedHash", "aaaa"))
                .when(new OfferCityFile("zhijiang", "bbbb", List.of("post removed")))
                .thenNothing()
                .thenFacts(Map.of("state", "DIFFERS", "loadedHash", "aaaa"))
                .when(new OfferCityFile("zhijiang", "cccc", List.of()))
                .then(new CityFileDiffers("zhijiang", "aaaa", "cccc", List.of()))
                .thenRefused(new CompleteCityFile("zhijiang", "bbbb"), "CITY_FILE_DIFFERS");
    }

    @Test
    void theDifferencesOfACityFileStaySmallEnoughForAnEntry() {
        var lines = IntStream.range(0, 5000).mapToObj(i -> "长".repeat(1000)).toList();
        var given = Given.aCity()
                .when(new CompleteCityFile("zhijiang", "aaaa"))
                .when(new OfferCityFile("zhijiang", "bbbb", lines));
        var shown = ((CityFileDiffers) given.last().get(0)).differences();
        assertThat(shown).hasSize(201).last().isEqualTo("… 4800 more");
        assertThat(shown).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(301));
    }

    @Test
    void anEventOfANewerVersionLeavesTheStateAsItWas() {
        var roster = Given.aCity().roster();
        assertThat(RosterDecider.evolve(roster, new DutyEvent.Unrecognized("SpotCheckCalled", Map.of())))
                .isEqualTo(roster);
    }

    private static DutyChanged duty(PersonId person, Instant from, Instant until) {
        return new DutyChanged(OFFICER.id(), List.of(person), from, until);
    }

    private static Rotation of(String from, int hours, PersonId... people) {
        return new Rotation(LocalDate.parse(from), LocalTime.parse("08:00"), hours, List.of(people));
    }

    private static GapOpened unfilled(String since) {
        return new GapOpened(OFFICER.id(), GapReason.UNFILLED, List.of(), Instant.parse(since));
    }

    /** Nobody else sits in this city. */
    private static GapRaised told(String at) {
        var instant = Instant.parse(at);
        return new GapRaised(OFFICER.id(), 0, List.of(), instant, instant.plusSeconds(600));
    }
}
