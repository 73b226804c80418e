package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.contracts.duty.Absence;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceApproved;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceDeclined;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceFiled;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceLapsed;
import cn.liandong.contracts.duty.AbsenceEvent.AbsenceWithdrawn;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.ids.AbsenceId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is to be away from a post, as the picture shows it. */
class AbsenceFoldTest extends FoldStory {
    private static final PostId POST = City.post(City.FIRE).id();
    private static final PersonId SITTING = City.person(City.FIRE);
    private static final PersonId SUBSTITUTE = new PersonId("substitute");
    private static final PersonId LEADER = new PersonId("leader");
    private static final Instant FROM = City.AT.plusSeconds(3_600);
    private static final Instant UNTIL = FROM.plusSeconds(36_000);
    private static final Absence ABSENCE =
            new Absence(new AbsenceId("a1"), POST, SITTING, FROM, UNTIL, SUBSTITUTE, "会议");

    @BeforeEach
    void somebodyIsToBeAway() {
        given(City.registered(City.FIRE), new DutyEvent.PostRegistered(City.post(City.FIRE)));
        given(new DutyChanged(POST, List.of(SITTING), City.AT, FROM));
        given(new AbsenceFiled(ABSENCE, List.of(POST), City.AT));
    }

    @Test
    void itWaitsThenSaysWhoApprovedItAndItsNamesFollow() {
        assertThat(last.touched()).containsExactly(ItemKey.duty(POST));
        var waiting = duty().absences().getFirst();
        assertThat(waiting.approvedBy()).isNull();
        assertThat(waiting.elsewhere()).containsExactly(duty().postName());
        assertThat(waiting.reason()).isEqualTo("会议");
        given(new AbsenceApproved(ABSENCE.id(), POST, LEADER, "city-leader"));
        var approved = duty().absences().getFirst();
        assertThat(approved.approvedBy()).isNotNull();
        assertThat(Objects.requireNonNull(approved.approvedBy()).id()).isEqualTo(LEADER.value());
        assertThat(last.picture().directory().standing(POST).names(LEADER)).isTrue();
        assertThat(last.picture().directory().standing(POST).names(SUBSTITUTE)).isTrue();
    }

    @Test
    void itEndsDeclinedTakenBackLapsedOrWithItsOverride() {
        for (var end : List.<DutyEvent>of(
                new AbsenceDeclined(ABSENCE.id(), POST, LEADER, "汛期"),
                new AbsenceWithdrawn(ABSENCE.id(), POST, "取消"),
                new AbsenceLapsed(ABSENCE.id(), POST),
                new OverrideWithdrawn(ABSENCE.override(), POST, FROM, "提前返回"))) {
            assertThat(duty().absences()).hasSize(1);
            given(end);
            assertThat(duty().absences()).as("%s", end).isEmpty();
            given(new AbsenceFiled(ABSENCE, List.of(), City.AT));
        }
    }

    @Test
    void itIsShownUntilAShiftAfterItHasBegun() {
        given(new DutyChanged(POST, List.of(SUBSTITUTE), FROM, UNTIL));
        assertThat(duty().absences()).hasSize(1);
        given(new DutyChanged(POST, List.of(SITTING), UNTIL, UNTIL.plusSeconds(60)));
        assertThat(duty().absences()).isEmpty();
    }

    private void given(DutyEvent... events) {
        this.<DutyEvent>given(Topics.DUTY, events);
    }

    private DutyItem duty() {
        return (DutyItem) Objects.requireNonNull(Items.find(last.picture(), ItemKey.duty(POST), true));
    }
}
