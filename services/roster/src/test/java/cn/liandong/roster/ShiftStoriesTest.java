package cn.liandong.roster;

import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.GapEvent.GapFilled;
import cn.liandong.contracts.duty.GapEvent.GapOpened;
import cn.liandong.contracts.duty.GapEvent.GapRaised;
import cn.liandong.contracts.duty.GapReason;
import cn.liandong.contracts.duty.HandoverItem;
import cn.liandong.contracts.duty.HandoverKind;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand.RegisterPerson;
import cn.liandong.contracts.duty.RosterCommand.RegisterPost;
import cn.liandong.contracts.duty.RosterCommand.SetDutyRules;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.RosterCommand.TurnShift;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.duty.ShiftCommand;
import cn.liandong.contracts.duty.ShiftCommand.AcceptHandover;
import cn.liandong.contracts.duty.ShiftCommand.OfferHandover;
import cn.liandong.contracts.duty.ShiftCommand.SignOn;
import cn.liandong.contracts.duty.ShiftCommand.TakeOverDuty;
import cn.liandong.contracts.duty.ShiftEvent.DutyTakenOver;
import cn.liandong.contracts.duty.ShiftEvent.HandedOver;
import cn.liandong.contracts.duty.ShiftEvent.HandoverOffered;
import cn.liandong.contracts.duty.ShiftEvent.ReliefDue;
import cn.liandong.contracts.duty.ShiftEvent.SignOnMissed;
import cn.liandong.contracts.duty.ShiftEvent.SignedOn;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Coming and leaving at a post whose shifts sign on: ZHANG by day, LI by night, WANG the next day. */
class ShiftStoriesTest {
    private static final Instant TWENTY = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant NEXT_EIGHT = Instant.parse("2026-11-02T00:00:00Z");
    private static final Instant LIMIT = TWENTY.plus(Duration.ofMinutes(10));
    private static final PostId AT = OFFICER.id();
    private static final PersonId LEADER = new PersonId("zhou-min");
    private static final Post LEADER_POST =
            new Post(new PostId("city/duty-leader"), Given.CITY.id(), PostKind.DUTY_LEADER, "市带班领导");
    private static final List<HandoverItem> ITEMS = List.of(
            new HandoverItem(HandoverKind.INCIDENT, "420583-1"),
            new HandoverItem(HandoverKind.FOLLOW_UP, "420583-1"),
            new HandoverItem(new HandoverKind("OF_A_NEWER_CONSOLE"), "x1"));

    @Test
    void untilReliefHasComeTheShiftBeforeAnswersAndThenBothUntilTheyHaveSigned() {
        var given = onDuty().at(TWENTY)
                .when(new TurnShift(AT, TWENTY))
                .then(new ReliefDue(AT, List.of(LI), TWENTY, NEXT_EIGHT, LIMIT, TWENTY))
                .at(TWENTY.plusSeconds(240))
                .when(new SignOn(AT, LI))
                .then(
                        new SignedOn(AT, LI, TWENTY, TWENTY.plusSeconds(240), false),
                        duty(TWENTY.plusSeconds(240), ZHANG, LI))
                .when(new SignOn(AT, LI))
                .thenNothing()
                .at(TWENTY.plusSeconds(400))
                .when(new OfferHandover(AT, ZHANG, ITEMS, "雨，江水上涨"))
                .then(new HandoverOffered(AT, ZHANG, ITEMS, "雨，江水上涨", TWENTY.plusSeconds(400)))
                .thenRefused(new AcceptHandover(AT, WANG), "NOT_THE_RELIEF")
                .at(TWENTY.plusSeconds(500))
                .when(new AcceptHandover(AT, LI))
                .then(
                        new HandedOver(AT, ZHANG, LI, ITEMS, "雨，江水上涨", TWENTY.plusSeconds(500)),
                        duty(TWENTY.plusSeconds(500), LI))
                .thenRefused(new AcceptHandover(AT, LI), "ALREADY_HANDED_OVER");
        assertThat(given.roster().shifts().deadlines().find("sign-on/" + AT)).isNull();
        assertThat(given.roster().shifts().deadlines().find("shift/" + AT))
                .satisfies(deadline -> assertThat(deadline.dueAt()).isEqualTo(NEXT_EIGHT));
    }

    @Test
    void nobodyLeavesBeforeReliefHasCome() {
        onDuty().at(TWENTY)
                .when(new TurnShift(AT, TWENTY))
                .thenRefused(new OfferHandover(AT, ZHANG, ITEMS, ""), "RELIEF_NOT_SIGNED_ON")
                .thenRefused(new AcceptHandover(AT, LI), "NO_HANDOVER_OFFERED");
    }

    @Test
    void whoComesEarlySignsOnAndAnswersFromTheTurnOn() {
        onDuty().thenRefused(new SignOn(AT, LI), "NOT_ROSTERED_NOW")
                .at(TWENTY.minusSeconds(900))
                .thenRefused(new SignOn(AT, WANG), "NOT_ROSTERED_NOW")
                .when(new SignOn(AT, LI))
                .then(new SignedOn(AT, LI, TWENTY, TWENTY.minusSeconds(900), false))
                .when(new OfferHandover(AT, ZHANG, ITEMS, ""))
                .when(new AcceptHandover(AT, LI))
                .then(new HandedOver(AT, ZHANG, LI, ITEMS, "", TWENTY.minusSeconds(900)))
                .at(TWENTY)
                .when(new TurnShift(AT, TWENTY))
                .then(new ReliefDue(AT, List.of(LI), TWENTY, NEXT_EIGHT, LIMIT, TWENTY), duty(TWENTY, LI));
    }

    @Test
    void reliefThatNeverComesLeavesTheOldShiftAnswerableAndOpensAGapThatGoesUpUntilSomebodyIsThere() {
        var given = onDuty().at(TWENTY).when(new TurnShift(AT, TWENTY)).due("sign-on/" + AT);
        assertThat(given.now()).isEqualTo(LIMIT);
        given.then(
                new SignOnMissed(AT, List.of(LI), TWENTY, LIMIT),
                new GapOpened(AT, GapReason.UNSIGNED, List.of(LI), LIMIT),
                new GapRaised(AT, 0, List.of(LEADER_POST.id()), LIMIT, LIMIT.plusSeconds(300)),
                given.last().get(3),
                given.last().get(4));
        assertThat(given.last().subList(3, 5))
                .extracting(event -> ((DutyNotice) event).person())
                .containsExactly(LI, LEADER);
        assertThat(given.roster().shifts().answering(AT)).containsExactly(ZHANG);
        var again = LIMIT.plusSeconds(300);
        given.due("gap/" + AT);
        assertThat(given.last().getFirst())
                .isEqualTo(new GapRaised(AT, 1, List.of(LEADER_POST.id()), again, again.plusSeconds(300)));
        given.when(new ShiftCommand.RaiseGap(AT, again)).thenNothing();
        // The shift ends, and still nobody has come: the gap stays, and the next relief is due.
        given.at(NEXT_EIGHT)
                .when(new TurnShift(AT, NEXT_EIGHT))
                .then(new ReliefDue(
                        AT,
                        List.of(WANG),
                        NEXT_EIGHT,
                        NEXT_EIGHT.plus(Duration.ofHours(12)),
                        NEXT_EIGHT.plus(Duration.ofMinutes(10)),
                        NEXT_EIGHT));
        given.at(NEXT_EIGHT.plusSeconds(60))
                .when(new SignOn(AT, WANG))
                .then(
                        new SignedOn(AT, WANG, NEXT_EIGHT, NEXT_EIGHT.plusSeconds(60), false),
                        new DutyChanged(
                                AT,
                                List.of(ZHANG, WANG),
                                NEXT_EIGHT.plusSeconds(60),
                                NEXT_EIGHT.plus(Duration.ofHours(12))),
                        new GapFilled(AT, LIMIT, NEXT_EIGHT.plusSeconds(60)));
        assertThat(given.roster().gaps().deadlines().size()).isZero();
    }

    @Test
    void whoComesLateIsLateAndFillsTheGap() {
        var given = onDuty().at(TWENTY).when(new TurnShift(AT, TWENTY)).due("sign-on/" + AT);
        given.at(LIMIT.plusSeconds(30))
                .when(new SignOn(AT, LI))
                .then(
                        new SignedOn(AT, LI, TWENTY, LIMIT.plusSeconds(30), true),
                        duty(LIMIT.plusSeconds(30), ZHANG, LI),
                        new GapFilled(AT, LIMIT, LIMIT.plusSeconds(30)));
    }

    @Test
    void inAnEmergencyReliefTakesOverAndSaysWhy() {
        onDuty().at(TWENTY.minusSeconds(1))
                .thenRefused(new TakeOverDuty(AT, LI, "急病送医"), "NOT_ROSTERED_NOW")
                .at(TWENTY)
                .when(new TurnShift(AT, TWENTY))
                .thenRefused(new TakeOverDuty(AT, LI, " "), "REASON_NEEDED")
                .thenRefused(new TakeOverDuty(AT, WANG, "急病送医"), "NOT_ROSTERED_NOW")
                .at(TWENTY.plusSeconds(60))
                .when(new TakeOverDuty(AT, LI, "急病送医"))
                .then(
                        new SignedOn(AT, LI, TWENTY, TWENTY.plusSeconds(60), false),
                        new DutyTakenOver(AT, LI, "急病送医", TWENTY.plusSeconds(60)),
                        duty(TWENTY.plusSeconds(60), LI));
    }

    @Test
    void ofTwoWhoAreToComeTheOneWhoIsThereMayTakeOverAndTheOtherIsStillMissed() {
        var given = Given.aCity()
                .when(rules())
                .when(new cn.liandong.contracts.duty.RosterCommand.SetLayers(
                        AT,
                        List.of(new cn.liandong.contracts.duty.Layer(
                                "双人值班",
                                LocalDate.parse("2026-11-01"),
                                LocalTime.parse("08:00"),
                                List.of(720),
                                List.of(List.of(ZHANG), List.of(LI, WANG)),
                                List.of(),
                                List.of()))))
                .at(TWENTY)
                .when(new TurnShift(AT, TWENTY))
                .at(TWENTY.plusSeconds(60))
                .when(new SignOn(AT, LI))
                .when(new OfferHandover(AT, ZHANG, List.of(), ""))
                .when(new AcceptHandover(AT, LI));
        assertThat(given.roster().shifts().answering(AT)).containsExactly(LI);
        given.due("sign-on/" + AT);
        assertThat(given.last().subList(0, 2))
                .containsExactly(
                        new SignOnMissed(AT, List.of(WANG), TWENTY, LIMIT),
                        new GapOpened(AT, GapReason.UNSIGNED, List.of(WANG), LIMIT));
        given.at(LIMIT.plusSeconds(5))
                .when(new SignOn(AT, WANG))
                .then(
                        new SignedOn(AT, WANG, TWENTY, LIMIT.plusSeconds(5), true),
                        duty(LIMIT.plusSeconds(5), LI, WANG),
                        new GapFilled(AT, LIMIT, LIMIT.plusSeconds(5)));
    }

    @Test
    void whoeverCoversWhileReliefIsAwaitedIsThereAndNobodyIsMissed() {
        var given = onDuty().at(TWENTY)
                .when(new TurnShift(AT, TWENTY))
                .at(TWENTY.plusSeconds(60))
                .when(new MakeOverride(
                        AT, OverrideKind.COVER, null, NEXT_EIGHT, List.of(), List.of(WANG), "李娜途中遇险，王强顶班"));
        assertThat(given.roster().shifts().answering(AT)).containsExactly(WANG);
        assertThat(given.roster().shifts().deadlines().find("sign-on/" + AT)).isNull();
        assertThat(given.roster().gaps().byPost()).isEmpty();
    }

    @Test
    void whoComesBeforeTheTurnWasTakenTurnsItFirst() {
        onDuty().at(TWENTY.plusSeconds(3))
                .when(new SignOn(AT, LI))
                .then(
                        new ReliefDue(AT, List.of(LI), TWENTY, NEXT_EIGHT, LIMIT.plusSeconds(3), TWENTY.plusSeconds(3)),
                        new SignedOn(AT, LI, TWENTY, TWENTY.plusSeconds(3), false),
                        duty(TWENTY.plusSeconds(3), ZHANG, LI))
                .when(new TurnShift(AT, TWENTY))
                .thenNothing();
    }

    @Test
    void whoeverSitsOnIntoTheNextShiftNeedNotSignOn() {
        Given.aCity()
                .when(rules())
                .when(new SetRotation(
                        AT, new Rotation(LocalDate.parse("2026-11-01"), LocalTime.parse("08:00"), 12, List.of(ZHANG))))
                .at(TWENTY)
                .when(new TurnShift(AT, TWENTY))
                .then(duty(TWENTY, ZHANG));
    }

    @Test
    void whereTheClockTurnsTheShiftsNobodySignsOn() {
        Given.aCity()
                .when(new SetRotation(AT, Given.EIGHT_TO_EIGHT))
                .at(TWENTY)
                .thenRefused(new SignOn(AT, LI), "SIGN_ON_NOT_ASKED");
    }

    /** ZHANG is on duty since eight, and a leader answers for the post beside. */
    private static Given onDuty() {
        return Given.aCity()
                .when(new RegisterPerson(LEADER, Given.CITY.id()))
                .when(new RegisterPost(LEADER_POST))
                .when(new SetRotation(
                        LEADER_POST.id(),
                        new Rotation(LocalDate.parse("2026-11-01"), LocalTime.parse("08:00"), 168, List.of(LEADER))))
                .when(new SetRotation(AT, Given.EIGHT_TO_EIGHT))
                .when(rules());
    }

    private static SetDutyRules rules() {
        return new SetDutyRules(
                List.of(new DutyRule("值班员签到", null, PostKind.DUTY_OFFICER, 1, 10, 30, 5, null, "test")));
    }

    private static DutyChanged duty(Instant from, PersonId... people) {
        return new DutyChanged(AT, List.of(people), from, NEXT_EIGHT);
    }
}
