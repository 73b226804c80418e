package cn.liandong.console.dutylogs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyLogEvent.NoteStruckOut;
import cn.liandong.contracts.duty.DutyLogEvent.NoteWritten;
import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.duty.GapEvent.GapOpened;
import cn.liandong.contracts.duty.GapReason;
import cn.liandong.contracts.duty.HandoverItem;
import cn.liandong.contracts.duty.HandoverKind;
import cn.liandong.contracts.duty.ShiftEvent.DutyTakenOver;
import cn.liandong.contracts.duty.ShiftEvent.HandedOver;
import cn.liandong.contracts.duty.ShiftEvent.ReliefDue;
import cn.liandong.contracts.duty.ShiftEvent.SignOnMissed;
import cn.liandong.contracts.duty.ShiftEvent.SignedOn;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckCalled;
import cn.liandong.contracts.duty.WrittenNote;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.runtime.serde.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ZHANG sits from eight to twenty, LI after him; what happens stands in the log of the shift in which it happens. */
class DutyLogFoldTest {
    private static final PostId AT = City.post(City.DONGSHI_TOWN).id();
    private static final PersonId ZHANG = new PersonId("zhang-wei");
    private static final PersonId LI = new PersonId("li-na");
    private static final Instant EIGHT = Instant.parse("2026-11-24T00:00:00Z");
    private static final Instant TWENTY = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-11-25T00:00:00Z");

    private DutyLogPicture picture = DutyLogPicture.EMPTY;
    private long sequence;

    @Test
    void aShiftBeginsWhenItsPeopleAnswerWithoutThoseBeforeThem() {
        day();
        duty(TWENTY, new ReliefDue(AT, List.of(LI), TWENTY, NEXT, TWENTY.plusSeconds(600), null));
        var signed = TWENTY.plusSeconds(240);
        duty(
                signed,
                new SignedOn(AT, LI, TWENTY, signed, false),
                new DutyChanged(AT, List.of(ZHANG, LI), signed, NEXT));
        write("交班前的事", TWENTY.plusSeconds(300), ZHANG, false);
        var handed = TWENTY.plusSeconds(500);
        duty(
                handed,
                new HandedOver(AT, ZHANG, LI, List.of(), "雨", handed),
                new DutyChanged(AT, List.of(LI), handed, NEXT));
        write("接班后的事", TWENTY.plusSeconds(600), LI, false);

        assertThat(shifts()).hasSize(2);
        var day = shifts().get(0);
        var night = shifts().get(1);
        assertThat(kinds(day)).containsExactly(LineKind.SIGNED_ON, LineKind.NOTE, LineKind.HANDED_OVER);
        assertThat(day.people()).containsExactly(ZHANG, LI);
        assertThat(night.from()).isEqualTo(handed);
        assertThat(night.until()).isEqualTo(NEXT);
        assertThat(night.people()).containsExactly(LI);
        assertThat(night.signedOn()).containsExactly(new ShiftLog.SignOn(LI, signed, false));
        assertThat(night.received()).isEqualTo(new ShiftLog.Handover(ZHANG, LI, handed));
        assertThat(kinds(night)).containsExactly(LineKind.NOTE);
    }

    @Test
    void whoHandsOverBeforeTheTurnLeavesTheNextShiftItsSignatures() {
        day();
        var early = TWENTY.minusSeconds(300);
        duty(early, new SignedOn(AT, LI, TWENTY, early, false));
        duty(early, new HandedOver(AT, ZHANG, LI, List.of(), "", early));
        duty(
                TWENTY,
                new ReliefDue(AT, List.of(LI), TWENTY, NEXT, TWENTY.plusSeconds(600), null),
                new DutyChanged(AT, List.of(LI), TWENTY, NEXT));
        assertThat(shifts()).hasSize(2);
        assertThat(shifts().get(1).from()).isEqualTo(TWENTY);
        assertThat(shifts().get(1).received()).isEqualTo(new ShiftLog.Handover(ZHANG, LI, early));
    }

    @Test
    void reliefThatNeverComesLeavesTheOldShiftItsLog() {
        day();
        duty(TWENTY, new ReliefDue(AT, List.of(LI), TWENTY, NEXT, TWENTY.plusSeconds(600), null));
        duty(
                TWENTY.plusSeconds(600),
                new SignOnMissed(AT, List.of(LI), TWENTY, TWENTY.plusSeconds(600)),
                new GapOpened(AT, GapReason.UNSIGNED, List.of(LI), TWENTY.plusSeconds(600)));
        write("夜里仍由白班值守", TWENTY.plusSeconds(7_200), ZHANG, false);
        assertThat(shifts()).hasSize(1);
        assertThat(kinds(shifts().get(0))).containsExactly(LineKind.SIGN_ON_MISSED, LineKind.GAP_OPENED, LineKind.NOTE);
        var taken = TWENTY.plusSeconds(9_000);
        duty(taken, new DutyTakenOver(AT, LI, "路上堵车", taken), new DutyChanged(AT, List.of(LI), taken, NEXT));
        assertThat(shifts().get(1).received()).isEqualTo(new ShiftLog.Handover(null, LI, taken));
    }

    @Test
    void anOverrideWithinAShiftIsNoNewShiftAndAnEmptyOneLeavesNothing() {
        day();
        var ten = EIGHT.plusSeconds(7_200);
        duty(ten, new DutyChanged(AT, List.of(LI), ten, ten.plusSeconds(3_600)));
        duty(ten.plusSeconds(3_600), new DutyChanged(AT, List.of(ZHANG), ten.plusSeconds(3_600), TWENTY));
        assertThat(shifts()).hasSize(1);
        assertThat(shifts().get(0).people()).containsExactly(ZHANG, LI);
        // The clock turns it twice, and nothing was ever said of it.
        duty(TWENTY, new DutyChanged(AT, List.of(LI), TWENTY, NEXT));
        duty(NEXT, new DutyChanged(AT, List.of(ZHANG), NEXT, NEXT.plusSeconds(43_200)));
        assertThat(shifts()).extracting(ShiftLog::from).containsExactly(TWENTY, NEXT);
    }

    @Test
    void whatIsStruckOutStaysWithItsReasonAndNamesItsCorrection() {
        day();
        var wrong = write("2人受伤", EIGHT.plusSeconds(60), ZHANG, true);
        var right = note("1人受伤", EIGHT.plusSeconds(60), true);
        var at = EIGHT.plusSeconds(120);
        duty(
                at,
                new NoteStruckOut(AT, ZHANG, wrong.note(), "人数核实", at),
                new NoteWritten(AT, ZHANG, right, wrong.note(), at));
        assertThat(kinds(shifts().get(0))).containsExactly(LineKind.NOTE, LineKind.NOTE);
        var log = picture.log(AT);
        assertThat(log.notes().get(wrong.note())).satisfies(kept -> {
            assertThat(kept.struckOut()).isEqualTo(new NotePicture.StrikeOut(ZHANG, "人数核实", at));
            assertThat(kept.replacedBy()).isEqualTo(right.note());
        });
        assertThat(log.notes().get(right.note()))
                .satisfies(kept -> assertThat(kept.replaces()).isEqualTo(wrong.note()));
        assertThat(log.forRelief()).extracting(kept -> kept.note().note()).containsExactly(right.note());
    }

    @Test
    void whatIsMarkedForTheReliefIsOpenUntilAHandoverHasIt() {
        day();
        var marked = write("水泵未修好", EIGHT.plusSeconds(60), ZHANG, true);
        write("已办结", EIGHT.plusSeconds(61), ZHANG, false);
        // Whoever takes over in an emergency has been told of nothing.
        duty(TWENTY, new ReliefDue(AT, List.of(LI), TWENTY, NEXT, TWENTY.plusSeconds(600), null));
        duty(TWENTY, new DutyTakenOver(AT, LI, "急", TWENTY), new DutyChanged(AT, List.of(LI), TWENTY, NEXT));
        assertThat(picture.log(AT).forRelief()).hasSize(1);
        var item = new HandoverItem(HandoverKind.NOTE, marked.note().value());
        duty(NEXT, new HandedOver(AT, LI, ZHANG, List.of(item), "", NEXT));
        assertThat(picture.log(AT).forRelief()).isEmpty();
    }

    @Test
    void whatTheJournalsSayOfAnIncidentStandsInTheLogsOfThoseWhoWereTold() {
        duty(EIGHT, new DutyEvent.PostRegistered(City.post(City.DONGSHI_TOWN)));
        day();
        response(City.AT, City.began(1, City.DONGSHI_TOWN), City.acknowledged(1, City.DONGSHI_TOWN));
        response(City.AT.plusSeconds(60), City.ordered(1, City.DONGSHI_TOWN), City.levelSet(1, City.CITY));
        assertThat(kinds(shifts().get(0)))
                .contains(
                        LineKind.INCIDENT_ALERTED,
                        LineKind.ALERT_ACKNOWLEDGED,
                        LineKind.LEVEL_SET,
                        LineKind.DIRECTIVE_RECEIVED);
        assertThat(shifts().get(0).lines()).allSatisfy(line -> {
            var incident = line.incident();
            assertThat(incident).isNotNull();
            assertThat(line.exercise()).isFalse();
        });
        response(City.AT.plusSeconds(90), City.archived(1));
        assertThat(picture.incidents()).isEmpty();
    }

    @Test
    void aSpotCheckStandsInTheLogOfThePostThatWasCalled() {
        day();
        var check = new SpotCheckId("check-1");
        var at = EIGHT.plusSeconds(60);
        duty(
                at,
                new SpotCheckCalled(check, AT, List.of(ZHANG), null, City.CITY.id(), at, at.plusSeconds(300)),
                new SpotCheckAnswered(check, AT, ZHANG, at, false));
        assertThat(kinds(shifts().get(0))).containsExactly(LineKind.SPOT_CHECK_CALLED, LineKind.SPOT_CHECK_ANSWERED);
        assertThat(shifts().get(0).lines())
                .allSatisfy(line -> assertThat(line.people()).containsExactly(ZHANG));
    }

    @Test
    void aLineThatComesLateStandsWhereItsTimeIs() {
        day();
        duty(TWENTY, new DutyChanged(AT, List.of(LI), TWENTY, NEXT));
        write("夜", TWENTY.plusSeconds(10), LI, false);
        // The journal `response` is read beside `duty`, and may come later.
        response(TWENTY.minusSeconds(5), City.began(1, City.DONGSHI_TOWN));
        assertThat(shifts()).hasSize(2);
        assertThat(kinds(shifts().get(0))).containsExactly(LineKind.INCIDENT_ALERTED);
        assertThat(kinds(shifts().get(1))).containsExactly(LineKind.NOTE);
    }

    @Test
    void twoMonthsAreKeptAndASnapshotIsTakenUpAsItWas() {
        day();
        write("很久以前", EIGHT.plusSeconds(60), ZHANG, false);
        var later = TWENTY.plus(Duration.ofDays(63));
        duty(TWENTY, new DutyChanged(AT, List.of(LI), TWENTY, later));
        assertThat(picture.log(AT).notes()).hasSize(1);
        var json = Json.mapper().valueToTree(picture);
        assertThat(Json.mapper().convertValue(json, DutyLogPicture.class)).isEqualTo(picture);
        duty(later, new DutyChanged(AT, List.of(ZHANG), later, later.plusSeconds(43_200)));
        assertThat(picture.log(AT).notes()).isEmpty();
        assertThat(shifts()).allSatisfy(shift -> assertThat(shift.from()).isAfter(EIGHT));
    }

    private void day() {
        duty(EIGHT, new DutyChanged(AT, List.of(ZHANG), EIGHT, TWENTY));
    }

    private WrittenNote write(String course, Instant at, PersonId by, boolean forRelief) {
        var note = note(course, at, forRelief);
        duty(at, new NoteWritten(AT, by, note, null, at));
        return note;
    }

    private static WrittenNote note(String course, Instant occurredAt, boolean forRelief) {
        var note = DutyNote.of("salt", course, null, null, null, null, null, null, null);
        return new WrittenNote(note.id(), note.hash(), occurredAt, null, forRelief);
    }

    private void duty(Instant at, DutyEvent... events) {
        picture = DutyLogFold.evolve(picture, City.entryAt(++sequence, at, events));
    }

    private void response(Instant at, ResponseEvent... events) {
        picture = DutyLogFold.evolve(picture, City.entryAt(++sequence, at, events));
    }

    private List<ShiftLog> shifts() {
        return picture.log(AT).shifts();
    }

    private static List<LineKind> kinds(ShiftLog shift) {
        return shift.lines().stream().map(LogLine::kind).toList();
    }
}
