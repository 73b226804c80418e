package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.OCCURRED;
import static cn.liandong.contracts.samples.Zhijiang.QIN;
import static cn.liandong.contracts.samples.Zhijiang.SHIFT_TURNS;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.duty.Absence;
import cn.liandong.contracts.duty.AbsenceCommand;
import cn.liandong.contracts.duty.AbsenceEvent;
import cn.liandong.contracts.duty.AbsenceRight;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AbsenceId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.util.List;

/** An absence that is filed and answered, and who may. */
final class AbsenceSamples {
    private static final Absence ABSENCE = new Absence(
            new AbsenceId("absence-7d0f6c1e-1d7e-3b53-9a5d-8a2f6f0f3c11"),
            DUTY_OFFICER,
            WU,
            SHIFT_TURNS,
            SHIFT_TURNS.plus(Duration.ofDays(2)),
            QIN,
            "赴宜昌参加防汛会议");

    private static final List<AbsenceRight> RIGHTS = List.of(new AbsenceRight(
            "city-leader",
            List.of(Tier.TOWN, Tier.AGENCY),
            List.of(PostKind.DUTY_LEADER),
            PostKind.DUTY_LEADER,
            Tier.CITY,
            "county practice (U)"));

    private static final PostId DUTY_LEADER = new PostId("420583:city-leader");
    private static final PersonId LEADER = new PersonId("420583-city-p08");

    static final List<DutyEvent> EVENTS = List.of(
            new AbsenceEvent.AbsenceFiled(ABSENCE, List.of(DUTY_LEADER), OCCURRED),
            new AbsenceEvent.AbsenceApproved(ABSENCE.id(), DUTY_OFFICER, LEADER, "own-leader"),
            new AbsenceEvent.AbsenceDeclined(ABSENCE.id(), DUTY_OFFICER, LEADER, "汛期不得外出"),
            new AbsenceEvent.AbsenceWithdrawn(ABSENCE.id(), DUTY_OFFICER, "会议取消"),
            new AbsenceEvent.AbsenceLapsed(ABSENCE.id(), DUTY_OFFICER),
            new AbsenceEvent.AbsenceRightsSet(RIGHTS));

    static final List<RosterCommand> COMMANDS = List.of(
            new AbsenceCommand.FileAbsence(DUTY_OFFICER, WU, ABSENCE.from(), ABSENCE.until(), QIN, ABSENCE.reason()),
            new AbsenceCommand.AnswerAbsence(ABSENCE.id(), LEADER, false, "汛期不得外出"),
            new AbsenceCommand.WithdrawAbsence(ABSENCE.id(), "会议取消"),
            new AbsenceCommand.LapseAbsence(ABSENCE.id(), SHIFT_TURNS),
            new AbsenceCommand.SetAbsenceRights(RIGHTS));

    private AbsenceSamples() {}
}
