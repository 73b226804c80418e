package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.FollowEvent.PostFollowed;
import cn.liandong.contracts.duty.FollowEvent.PostUnfollowed;
import cn.liandong.contracts.duty.GapAhead;
import cn.liandong.contracts.duty.GapEvent.GapFilled;
import cn.liandong.contracts.duty.GapEvent.GapOpened;
import cn.liandong.contracts.duty.GapEvent.GapRaised;
import cn.liandong.contracts.duty.GapEvent.GapsAheadFound;
import cn.liandong.contracts.duty.GapReason;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.duty.OverrideEvent.SwapAccepted;
import cn.liandong.contracts.duty.OverrideEvent.SwapAsked;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.ShiftEvent.HandedOver;
import cn.liandong.contracts.duty.ShiftEvent.HandoverOffered;
import cn.liandong.contracts.duty.ShiftEvent.ReliefDue;
import cn.liandong.contracts.duty.ShiftEvent.SignedOn;
import cn.liandong.contracts.duty.Swap;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coming, leaving, gaps and overrides at a post, as the picture shows them. */
class StandingFoldTest extends FoldStory {
    private static final PostId POST = City.post(City.FIRE).id();
    private static final PersonId SITTING = City.person(City.FIRE);
    private static final PersonId COMING = new PersonId("coming");
    private static final Instant TURN = City.AT.plusSeconds(3_600);
    private static final Instant NEXT = TURN.plusSeconds(36_000);

    @BeforeEach
    void somebodyIsOnDuty() {
        given(City.registered(City.FIRE), new DutyEvent.PostRegistered(City.post(City.FIRE)));
        given(new DutyChanged(POST, List.of(SITTING), City.AT, TURN));
    }

    @Test
    void aQuietPostSaysNothingElse() {
        assertThat(duty().relief()).isNull();
        assertThat(duty().gap()).isNull();
        assertThat(duty().overrides()).isEmpty();
        assertThat(duty().swaps()).isEmpty();
    }

    @Test
    void whatLiesAheadIsReplacedByWhatIsFoundNext() {
        var gap = new GapAhead(TURN, NEXT, 0, 1);
        given(new GapsAheadFound(POST, List.of(gap), City.AT));
        assertThat(last.touched()).containsExactly(ItemKey.duty(POST));
        assertThat(duty().ahead()).containsExactly(gap);
        given(new GapsAheadFound(POST, List.of(), City.AT));
        assertThat(duty().ahead()).isEmpty();
    }

    @Test
    void whoFollowsIsSaidOnceUntilNoMore() {
        var follower = new PostId("city-duty");
        given(new PostFollowed(follower, POST), new PostFollowed(follower, POST));
        assertThat(duty().followers()).containsExactly("city-duty");
        given(new PostUnfollowed(follower, POST));
        assertThat(duty().followers()).isEmpty();
    }

    @Test
    void reliefIsAwaitedComesAndTakesOver() {
        given(new ReliefDue(POST, List.of(COMING), TURN, NEXT, TURN.plusSeconds(600), null));
        assertThat(last.touched()).containsExactly(ItemKey.duty(POST));
        assertThat(relief().people()).containsExactly(named(COMING));
        assertThat(relief().signedOn()).isEmpty();
        given(
                new SignedOn(POST, COMING, TURN, TURN.plusSeconds(60), false),
                new DutyChanged(POST, List.of(SITTING, COMING), TURN.plusSeconds(60), NEXT),
                new HandoverOffered(POST, SITTING, List.of(), "雨", TURN.plusSeconds(90)));
        assertThat(relief().signedOn()).containsExactly(named(COMING));
        assertThat(relief().offeredBy()).isEqualTo(named(SITTING));
        assertThat(relief().note()).isEqualTo("雨");
        assertThat(relief(false).note()).isNull();
        given(
                new HandedOver(POST, SITTING, COMING, List.of(), "雨", TURN.plusSeconds(120)),
                new DutyChanged(POST, List.of(COMING), TURN.plusSeconds(120), NEXT));
        assertThat(relief().handedOver()).isTrue();
        assertThat(relief().offeredBy()).isNull();
        given(new DutyChanged(POST, List.of(SITTING), NEXT, NEXT.plusSeconds(36_000)));
        assertThat(duty().relief()).isNull();
    }

    @Test
    void whoComesEarlyIsSignedOnAtTheTurn() {
        given(new SignedOn(POST, COMING, TURN, TURN.minusSeconds(60), false));
        assertThat(relief().until()).isNull();
        given(new ReliefDue(POST, List.of(COMING), TURN, NEXT, TURN.plusSeconds(600), null));
        assertThat(relief().signedOn()).containsExactly(named(COMING));
    }

    @Test
    void aGapIsShownWithHowOftenItWasToldUntilItIsFilled() {
        given(new GapOpened(POST, GapReason.UNSIGNED, List.of(COMING), TURN));
        given(new GapRaised(POST, 0, List.of(), TURN, TURN.plusSeconds(300)));
        given(new GapRaised(POST, 1, List.of(), TURN.plusSeconds(300), TURN.plusSeconds(600)));
        assertThat(duty().gap()).isEqualTo(new DutyItem.Gap(GapReason.UNSIGNED, List.of(named(COMING)), TURN, 2));
        given(new GapFilled(POST, TURN, TURN.plusSeconds(400)));
        assertThat(duty().gap()).isNull();
    }

    @Test
    void anOverrideIsShownUntilItIsTakenBackOrOver() {
        var made = new DutyOverride(
                new OverrideId("o1"), POST, OverrideKind.COVER, TURN, NEXT, List.of(), List.of(COMING), "发热");
        given(new OverrideMade(made));
        assertThat(duty().overrides())
                .containsExactly(new DutyItem.Changed(
                        "o1", OverrideKind.COVER, TURN, NEXT, List.of(), List.of(named(COMING)), "发热"));
        given(new OverrideWithdrawn(made.id(), POST, TURN.plusSeconds(60), "本人已到"));
        assertThat(duty().overrides().getFirst().until()).isEqualTo(TURN.plusSeconds(60));
        given(new DutyChanged(POST, List.of(SITTING), TURN.plusSeconds(60), NEXT));
        assertThat(duty().overrides()).isEmpty();
    }

    @Test
    void aSwapIsShownAtItsPostsUntilItIsAnswered() {
        var swap = new Swap(
                new OverrideId("s1"),
                new Swap.Seat(SITTING, POST, TURN, NEXT),
                new Swap.Seat(COMING, POST, NEXT, NEXT.plusSeconds(36_000)),
                "家事");
        given(new SwapAsked(swap, City.AT));
        assertThat(duty().swaps()).hasSize(1);
        assertThat(duty().swaps().getFirst().other().person()).isEqualTo(named(COMING));
        given(new SwapAccepted(swap.id()));
        assertThat(duty().swaps()).isEmpty();
    }

    private void given(DutyEvent... events) {
        this.<DutyEvent>given(Topics.DUTY, events);
    }

    private DutyItem duty() {
        return duty(true);
    }

    private DutyItem duty(boolean forOfficers) {
        return (DutyItem) Objects.requireNonNull(Items.find(last.picture(), ItemKey.duty(POST), forOfficers));
    }

    private DutyItem.Relief relief() {
        return relief(true);
    }

    private DutyItem.Relief relief(boolean forOfficers) {
        return Objects.requireNonNull(duty(forOfficers).relief());
    }

    private static DutyItem.Named named(PersonId person) {
        return new DutyItem.Named(person.value(), person.value(), false);
    }
}
