package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_ROOM;
import static cn.liandong.contracts.samples.Zhijiang.INCIDENT;
import static cn.liandong.contracts.samples.Zhijiang.QIN;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ContingencyPlan;
import cn.liandong.contracts.response.ContingencyPlan.Alarm;
import cn.liandong.contracts.response.ContingencyPlan.AlarmNeed;
import cn.liandong.contracts.response.ContingencyPlan.ChecklistItem;
import cn.liandong.contracts.response.ContingencyPlan.ItemOwner;
import cn.liandong.contracts.response.ContingencyPlan.Whose;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.LevelCommand;
import cn.liandong.contracts.response.LevelEvent;
import cn.liandong.contracts.response.LevelEvent.AddedItem;
import cn.liandong.contracts.response.NotApplicableReason;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.contracts.response.UntickReason;
import java.time.Instant;
import java.util.List;

/** The duty leader sets level III for the ammonia leak, and its checklist is worked through. */
final class LevelSamples {
    private static final ChecklistItem EVACUATE = new ChecklistItem(
            "evacuate",
            ResponseLevel.III,
            "组织下风向群众撤离，清点人数",
            "Evacuate downwind, and count",
            new ItemOwner(Whose.ORGANIZATION, PostKind.DUTY_OFFICER, DUTY_ROOM),
            3_600);

    private static final ContingencyPlan PLAN = new ContingencyPlan(
            new PlanId("420583:contingency-chemical"),
            Category.HAZARDOUS_CHEMICAL_LEAK,
            List.of(EVACUATE),
            List.of(new Alarm(List.of(new AlarmNeed(Capability.CHEMICAL_HANDLING, 1)))),
            "invented");

    private static final Instant SET = Instant.parse("2026-11-24T01:44:00Z");
    private static final Instant DUE = SET.plusSeconds(3_600);
    private static final Instant PRESSED = DUE.plusMillis(15);
    private static final Instant TICKED = DUE.plusSeconds(120);

    static final List<ResponseEvent> EVENTS = List.of(
            new LevelEvent.ContingencyPlanDefined(PLAN),
            new LevelEvent.LevelSet(
                    INCIDENT,
                    Handling.ACTUAL,
                    1,
                    ResponseLevel.III,
                    ResponseLevel.II,
                    PLAN,
                    List.of(new AddedItem(EVACUATE, DUTY_ROOM, List.of(DUTY_OFFICER), 1, DUE)),
                    List.of("report-upward"),
                    DUTY_OFFICER,
                    WU,
                    SET),
            new LevelEvent.ItemOverdue(
                    INCIDENT, "evacuate", EVACUATE.text(), 1, DUTY_ROOM, List.of(DUTY_OFFICER), DUE, PRESSED, 15),
            new LevelEvent.ItemTicked(INCIDENT, "evacuate", DUTY_OFFICER, QIN, TICKED, 120_000),
            new LevelEvent.ItemUnticked(
                    INCIDENT,
                    "evacuate",
                    UntickReason.UNDONE_SINCE,
                    "有人返回取物",
                    DUTY_OFFICER,
                    WU,
                    TICKED.plusSeconds(60),
                    2,
                    TICKED.plusSeconds(3_660)),
            new LevelEvent.ItemRuledOut(
                    INCIDENT,
                    "evacuate",
                    NotApplicableReason.NOTHING_OF_THE_KIND,
                    "下风向无人居住",
                    DUTY_OFFICER,
                    WU,
                    TICKED.plusSeconds(90)),
            new LevelEvent.AlarmSounded(
                    INCIDENT,
                    1,
                    List.of(new AssignmentId("420583:incident:5f2c9a10.a5f2c9a108d1b4c6e.1")),
                    List.of(Capability.CHEMICAL_HANDLING),
                    DUTY_OFFICER,
                    WU,
                    SET.plusSeconds(30)),
            new LevelEvent.LevelStandDownAsked(
                    INCIDENT, 1, ResponseLevel.II, ResponseLevel.IV, DUTY_OFFICER, WU, SET, SET.plusSeconds(1_800)),
            new LevelEvent.LevelEnded(
                    INCIDENT, ResponseLevel.III, List.of("evacuate"), DUTY_OFFICER, WU, TICKED.plusSeconds(600)));

    static final List<DispatchCommand> COMMANDS = List.of(
            new LevelCommand.DefineContingencyPlan(PLAN),
            new LevelCommand.SetLevel(INCIDENT, ResponseLevel.III),
            new LevelCommand.EndLevel(INCIDENT),
            new LevelCommand.SecondStandDown(INCIDENT, 1),
            new LevelCommand.TickItem(INCIDENT, "evacuate"),
            new LevelCommand.UntickItem(INCIDENT, "evacuate", UntickReason.UNDONE_SINCE, "有人返回取物"),
            new LevelCommand.RuleOutItem(INCIDENT, "evacuate", NotApplicableReason.NOTHING_OF_THE_KIND, "下风向无人居住"),
            new LevelCommand.SoundAlarm(INCIDENT, 1),
            new LevelCommand.ReportItemOverdue(INCIDENT, "evacuate", 1, DUE));

    private LevelSamples() {}
}
