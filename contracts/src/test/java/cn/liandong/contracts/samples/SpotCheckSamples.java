package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_ROOM;
import static cn.liandong.contracts.samples.Zhijiang.SHIFT_TURNS;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.SpotCheckCommand;
import cn.liandong.contracts.duty.SpotCheckEvent;
import cn.liandong.contracts.duty.SpotCheckMissReason;
import cn.liandong.contracts.duty.SpotCheckRule;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.SpotCheckId;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/** A post that is called by a rule, misses the call, and answers late. */
final class SpotCheckSamples {
    static final SpotCheckId CHECK = new SpotCheckId("check-5a1d9f0e-3c44-3b19-9d2e-7a60f1b2c3d4");

    private static final Instant CALLED = SHIFT_TURNS.plusSeconds(5_000);
    private static final Instant ANSWER_BY = CALLED.plusSeconds(300);
    private static final String SEED = "8d3f0c5be21a4977b6c0d4e1f2a39586";
    private static final String RULE = "乡镇值班员不定时抽查";

    private static final List<SpotCheckRule> RULES = List.of(
            new SpotCheckRule(
                    RULE,
                    Tier.TOWN,
                    PostKind.DUTY_OFFICER,
                    DUTY_ROOM,
                    List.of(),
                    new SpotCheckRule.RandomTimes(1, 3, LocalTime.of(22, 0), LocalTime.of(6, 0)),
                    5,
                    "county practice (U)"),
            new SpotCheckRule(
                    "夜间点名",
                    Tier.AGENCY,
                    PostKind.DUTY_OFFICER,
                    DUTY_ROOM,
                    List.of(LocalTime.of(21, 0)),
                    null,
                    10,
                    "the operator's"));

    static final List<DutyEvent> EVENTS = List.of(
            new SpotCheckEvent.SpotCheckRulesSet(RULES, SEED),
            new SpotCheckEvent.SpotChecksDrawn(
                    RULE, SHIFT_TURNS, List.of(new SpotCheckEvent.Drawn(DUTY_OFFICER, CALLED))),
            new SpotCheckEvent.SpotCheckCalled(CHECK, DUTY_OFFICER, List.of(WU), RULE, DUTY_ROOM, CALLED, ANSWER_BY),
            new SpotCheckEvent.SpotCheckMissed(CHECK, DUTY_OFFICER, SpotCheckMissReason.NO_ANSWER, ANSWER_BY),
            new SpotCheckEvent.SpotCheckMissRaised(
                    CHECK, DUTY_OFFICER, 1, List.of(DUTY_OFFICER), ANSWER_BY, ANSWER_BY.plusSeconds(300)),
            new SpotCheckEvent.SpotCheckAnswered(CHECK, DUTY_OFFICER, WU, ANSWER_BY.plusSeconds(60), true));

    static final List<RosterCommand> COMMANDS = List.of(
            new SpotCheckCommand.SetSpotCheckRules(RULES, SEED),
            new SpotCheckCommand.CallSpotCheck(DUTY_OFFICER, 5),
            new SpotCheckCommand.AnswerSpotCheck(DUTY_OFFICER, CHECK, WU),
            new SpotCheckCommand.CallDrawnSpotCheck(RULE, DUTY_OFFICER, CALLED),
            new SpotCheckCommand.EndSpotCheck(DUTY_OFFICER, CHECK, ANSWER_BY),
            new SpotCheckCommand.RaiseSpotCheckMiss(DUTY_OFFICER, CHECK, ANSWER_BY.plusSeconds(300)));

    private SpotCheckSamples() {}
}
