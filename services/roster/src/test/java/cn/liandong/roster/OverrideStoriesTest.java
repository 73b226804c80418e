package cn.liandong.roster;

import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.OFFICER;
import static cn.liandong.roster.Given.WANG;
import static cn.liandong.roster.Given.ZHANG;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.GapEvent.GapOpened;
import cn.liandong.contracts.duty.GapReason;
import cn.liandong.contracts.duty.NoticeEvent;
import cn.liandong.contracts.duty.OverrideCommand.AnswerSwap;
import cn.liandong.contracts.duty.OverrideCommand.AskSwap;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.duty.OverrideCommand.WithdrawOverride;
import cn.liandong.contracts.duty.OverrideCommand.WithdrawSwap;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.duty.OverrideEvent.SwapAsked;
import cn.liandong.contracts.duty.OverrideEvent.SwapEnded;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.SetRotation;
import cn.liandong.contracts.duty.Swap;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** ZHANG by day, LI by night, WANG the next day; and what is changed in it. */
class OverrideStoriesTest {
    private static final Instant EIGHT = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant NINE = EIGHT.plus(Duration.ofHours(1));
    private static final Instant TWENTY = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant NEXT_EIGHT = Instant.parse("2026-11-02T00:00:00Z");
    private static final Instant NEXT_TWENTY = Instant.parse("2026-11-02T12:00:00Z");
    private static final PostId AT = OFFICER.id();

    @Test
    void rightNowADeputySitsForSomebodyWhoIsIllAndTheShiftBeforeItsWindowEndsIsNobodyElses() {
        var given = onDuty().at(NINE).when(make(OverrideKind.REPLACE, null, TWENTY, List.of(ZHANG), List.of(WANG)));
        assertThat(given.last().get(0)).isInstanceOf(OverrideMade.class);
        assertThat(withoutNotices(given).subList(1, 2)).containsExactly(duty(NINE, TWENTY, WANG));
        turn(given).then(duty(TWENTY, NEXT_EIGHT, LI));
    }

    @Test
    void onlyTheWindowChanges() {
        var from = TWENTY.plus(Duration.ofHours(2));
        var until = TWENTY.plus(Duration.ofHours(5));
        var given = onDuty().at(NINE).when(make(OverrideKind.COVER, from, until, List.of(), List.of(WANG)));
        assertThat(withoutNotices(given)).hasSize(1);
        turn(given).then(duty(TWENTY, from, LI));
        turn(given).then(duty(from, until, WANG));
        turn(given).then(duty(until, NEXT_EIGHT, LI));
        turn(given).then(duty(NEXT_EIGHT, NEXT_TWENTY, WANG));
        assertThat(given.roster().overrides().byPost()).isEmpty();
    }

    @Test
    void moreComeAndSomeLeaveAndALaterOverrideSeesTheEarlierOne() {
        var given = onDuty().at(NINE)
                .when(make(OverrideKind.ADD, TWENTY, NEXT_EIGHT, List.of(), List.of(WANG)))
                .when(make(OverrideKind.REMOVE, TWENTY.plusSeconds(3600), NEXT_EIGHT, List.of(LI), List.of()));
        turn(given).then(duty(TWENTY, TWENTY.plusSeconds(3600), LI, WANG));
        turn(given).then(duty(TWENTY.plusSeconds(3600), NEXT_EIGHT, WANG));
    }

    @Test
    void whoIsTakenOffWithoutAnybodyInsteadStaysAndAGapIsOpened() {
        var given = onDuty().at(NINE).when(make(OverrideKind.REMOVE, null, TWENTY, List.of(ZHANG), List.of()));
        assertThat(given.roster().shifts().answering(AT)).containsExactly(ZHANG);
        assertThat(given.last()).contains(new GapOpened(AT, GapReason.UNFILLED, List.of(), NINE));
    }

    @Test
    void anOverrideIsTakenBackBeforeItBeginsOrEndsNow() {
        var given = onDuty().at(NINE).when(make(OverrideKind.COVER, TWENTY, NEXT_EIGHT, List.of(), List.of(WANG)));
        var id = made(given);
        given.thenRefused(new WithdrawOverride(id, ""), "REASON_NEEDED")
                .when(new WithdrawOverride(id, "不需要了"))
                .then(new OverrideWithdrawn(id, AT, TWENTY, "不需要了"))
                .thenRefused(new WithdrawOverride(id, "again"), "NO_SUCH_OVERRIDE");
        turn(given).then(duty(TWENTY, NEXT_EIGHT, LI));
        var late = TWENTY.plusSeconds(60);
        given.at(late).when(make(OverrideKind.COVER, null, NEXT_EIGHT, List.of(), List.of(WANG)));
        var running = made(given);
        given.at(late.plusSeconds(60))
                .when(new WithdrawOverride(running, "本人已到"))
                .then(
                        new OverrideWithdrawn(running, AT, late.plusSeconds(60), "本人已到"),
                        duty(late.plusSeconds(60), NEXT_EIGHT, LI));
    }

    @Test
    void aSwapIsAskedAndAcceptedAndIsTwoOverrides() {
        var given = onDuty().at(NINE).when(swap());
        var id = ((SwapAsked) given.last().getFirst()).swap().id();
        given.thenRefused(new AnswerSwap(id, ZHANG, true, null), "NOT_ASKED")
                .thenRefused(new AnswerSwap(id, WANG, false, " "), "REASON_NEEDED")
                .when(new AnswerSwap(id, WANG, true, null));
        assertThat(given.last()).filteredOn(OverrideMade.class::isInstance).hasSize(2);
        assertThat(given.roster().overrides().swaps()).isEmpty();
        assertThat(given.roster().overrides().deadlines().size()).isZero();
        turn(given).then(duty(TWENTY, NEXT_EIGHT, WANG));
        turn(given).then(duty(NEXT_EIGHT, NEXT_TWENTY, LI));
        given.thenRefused(new AnswerSwap(id, WANG, true, null), "NO_SUCH_SWAP");
    }

    @Test
    void aSwapThatNobodyAnswersComesToNothingWhenItsFirstShiftBegins() {
        var given = onDuty().at(NINE).when(swap());
        var id = ((SwapAsked) given.last().getFirst()).swap().id();
        var deadline = given.roster().overrides().deadlines().inOrder().getFirst();
        assertThat(deadline.dueAt()).isEqualTo(TWENTY);
        given.at(TWENTY).when(deadline.command()).then(new SwapEnded(id, LI, null));
        given.when(deadline.command()).thenNothing();
    }

    @Test
    void aSwapOfAShiftThatIsNotOnesOwnIsRefusedAlsoWhenTheRosterChangedSinceItWasAsked() {
        var given = onDuty().at(NINE);
        var stranger = new Swap.Seat(ZHANG, AT, TWENTY, NEXT_EIGHT);
        var other = new Swap.Seat(WANG, AT, NEXT_EIGHT, NEXT_TWENTY);
        given.thenRefused(new AskSwap(stranger, other, "家事"), "NOT_ROSTERED_THERE")
                .when(swap());
        var id = ((SwapAsked) given.last().getFirst()).swap().id();
        given.when(make(OverrideKind.COVER, TWENTY, NEXT_EIGHT, List.of(), List.of(ZHANG)))
                .thenRefused(new AnswerSwap(id, WANG, true, null), "NOT_ROSTERED_THERE")
                .thenRefused(new WithdrawSwap(id, WANG), "NOT_THE_ASKER")
                .when(new WithdrawSwap(id, LI))
                .then(new SwapEnded(id, LI, null));
    }

    @Test
    void whatHasBeenIsNotChangedAndEveryKindNamesItsPeople() {
        onDuty().at(NINE)
                .thenRefused(make(OverrideKind.COVER, EIGHT, TWENTY, List.of(), List.of(WANG)), "IN_THE_PAST")
                .thenRefused(make(OverrideKind.COVER, null, NINE, List.of(), List.of(WANG)), "WINDOW_UNFIT")
                .thenRefused(
                        make(OverrideKind.COVER, null, NINE.plus(Duration.ofDays(93)), List.of(), List.of(WANG)),
                        "WINDOW_UNFIT")
                .thenRefused(make(OverrideKind.COVER, null, TWENTY, List.of(ZHANG), List.of(WANG)), "PEOPLE_UNFIT")
                .thenRefused(make(OverrideKind.REPLACE, null, TWENTY, List.of(), List.of(WANG)), "PEOPLE_UNFIT")
                .thenRefused(make(OverrideKind.REMOVE, null, TWENTY, List.of(), List.of()), "PEOPLE_UNFIT")
                .thenRefused(
                        make(OverrideKind.ADD, null, TWENTY, List.of(), List.of(new PersonId("nobody"))),
                        "NO_SUCH_PERSON")
                .thenRefused(
                        new MakeOverride(AT, OverrideKind.ADD, null, TWENTY, List.of(), List.of(WANG), " "),
                        "REASON_NEEDED");
    }

    @Test
    void onlyItsOwnOrganizationAndTheCityChangeADuty() {
        var given = onDuty().at(NINE);
        var command = make(OverrideKind.COVER, null, TWENTY, List.of(), List.of(WANG));
        given.thenRefused(command, officerOf("town-101"), "NEITHER_OWN_NOR_CITY")
                .thenRefused(command, key("city"), "NEITHER_OWN_NOR_CITY")
                .thenRefused(new SetRotation(AT, Given.EIGHT_TO_EIGHT), officerOf("city"), "NOT_ALLOWED")
                .thenRefused(new RosterCommand.TurnShift(AT, TWENTY), officerOf("city"), "NOT_ALLOWED");
        given.when(command);
        given.thenRefused(new WithdrawOverride(made(given), "不需要了"), officerOf("town-101"), "NEITHER_OWN_NOR_CITY");
        given.when(swap());
        var swap = ((SwapAsked) given.last().getFirst()).swap().id();
        given.thenRefused(new AnswerSwap(swap, WANG, true, null), officerOf("town-101"), "NEITHER_OWN_NOR_CITY")
                .thenRefused(new WithdrawSwap(swap, LI), officerOf("town-101"), "NEITHER_OWN_NOR_CITY");
    }

    private static Given onDuty() {
        return Given.aCity().when(new SetRotation(AT, Given.EIGHT_TO_EIGHT));
    }

    private static AskSwap swap() {
        return new AskSwap(
                new Swap.Seat(LI, AT, TWENTY, NEXT_EIGHT), new Swap.Seat(WANG, AT, NEXT_EIGHT, NEXT_TWENTY), "家事");
    }

    private static MakeOverride make(
            OverrideKind kind, @Nullable Instant from, Instant until, List<PersonId> out, List<PersonId> in) {
        return new MakeOverride(AT, kind, from, until, out, in, "发热，经带班领导批准");
    }

    private static OverrideId made(Given given) {
        return ((OverrideMade) given.last().getFirst()).override().id();
    }

    private static Given turn(Given given) {
        var deadline = given.roster().shifts().deadlines().inOrder().getFirst();
        return given.at(deadline.dueAt()).when(deadline.command());
    }

    private static Actor officerOf(String organization) {
        return new Actor(Actor.Kind.OFFICER, new CredentialId("officer"), new OrganizationId(organization), null, null);
    }

    private static Actor key(String organization) {
        return new Actor(Actor.Kind.API_KEY, new CredentialId("key"), new OrganizationId(organization), null, null);
    }

    private static List<DutyEvent> withoutNotices(Given given) {
        return given.last().stream()
                .filter(event -> !(event instanceof NoticeEvent))
                .toList();
    }

    private static DutyChanged duty(Instant from, Instant until, PersonId... people) {
        return new DutyChanged(AT, List.of(people), from, until);
    }
}
