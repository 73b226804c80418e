package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.ANFUSI;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_LEADER;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_ROOM;
import static cn.liandong.contracts.samples.Zhijiang.HASH;
import static cn.liandong.contracts.samples.Zhijiang.OCCURRED;
import static cn.liandong.contracts.samples.Zhijiang.QIN;
import static cn.liandong.contracts.samples.Zhijiang.RECEIVED;
import static cn.liandong.contracts.samples.Zhijiang.SHIFT_TURNS;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.duty.AgencyKind;
import cn.liandong.contracts.duty.ContactEvent;
import cn.liandong.contracts.duty.DayKind;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.FollowCommand;
import cn.liandong.contracts.duty.FollowEvent;
import cn.liandong.contracts.duty.GapAhead;
import cn.liandong.contracts.duty.GapEvent;
import cn.liandong.contracts.duty.GapReason;
import cn.liandong.contracts.duty.HandoverItem;
import cn.liandong.contracts.duty.HandoverKind;
import cn.liandong.contracts.duty.HeldQualification;
import cn.liandong.contracts.duty.Holidays;
import cn.liandong.contracts.duty.Layer;
import cn.liandong.contracts.duty.NoticeEvent;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.OverrideCommand;
import cn.liandong.contracts.duty.OverrideEvent;
import cn.liandong.contracts.duty.OverrideKind;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.QualificationEvent;
import cn.liandong.contracts.duty.QualificationKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterEvent;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.duty.ShiftCommand;
import cn.liandong.contracts.duty.ShiftEvent;
import cn.liandong.contracts.duty.Swap;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import cn.liandong.contracts.places.Coordinates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What roster is asked and decides. */
final class DutySamples {
    private static final Organization AGENCY = new Organization(
            new OrganizationId("420583:agency-emergency"),
            "市应急管理局",
            Tier.AGENCY,
            AgencyKind.EMERGENCY_MANAGEMENT,
            ANFUSI,
            new Coordinates(30.4262, 111.7604));

    private static final Post POST = new Post(DUTY_OFFICER, DUTY_ROOM, PostKind.DUTY_OFFICER, "市应急值守值班员");

    private static final Rotation ROTATION =
            new Rotation(LocalDate.of(2026, 11, 1), LocalTime.of(8, 0), 8, List.of(WU, QIN));

    private static final String FILE = "zhijiang/rotations.yaml";
    private static final List<String> DIFFERENCES = List.of("420583:city-duty: shiftHours was 8, is 12");

    private static final Instant NEXT_TURN = SHIFT_TURNS.plus(Duration.ofHours(8));

    private static final Layer LAYER = new Layer(
            "工作日双人值班",
            LocalDate.of(2026, 11, 1),
            LocalTime.of(8, 0),
            List.of(570, 870),
            List.of(List.of(WU, QIN), List.of(QIN)),
            List.of(0, 1),
            List.of(DayKind.WORKDAY));

    private static final Holidays HOLIDAYS = new Holidays(
            2026,
            List.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2)),
            List.of(LocalDate.of(2026, 10, 5)),
            List.of(LocalDate.of(2026, 9, 20)),
            "国务院办公厅关于2026年部分节假日安排的通知 (U)");

    private static final DutyRule RULE = new DutyRule(
            "市值班室双人值班并签到",
            Tier.CITY,
            PostKind.DUTY_OFFICER,
            2,
            10,
            60,
            10,
            LocalTime.of(20, 0),
            "Order 708 art. 14 (U)",
            List.of("duty-training"));

    private static final HeldQualification HELD = new HeldQualification("duty-training", LocalDate.of(2027, 12, 31));

    private static final QualificationKind KIND =
            new QualificationKind("duty-training", "应急值守培训", "invented for the sample city");

    private static final DutyOverride OVERRIDE = new DutyOverride(
            new OverrideId("override-1"),
            DUTY_OFFICER,
            OverrideKind.REPLACE,
            SHIFT_TURNS,
            NEXT_TURN,
            List.of(WU),
            List.of(QIN),
            "发热，经带班领导批准");

    private static final Swap SWAP = new Swap(
            new OverrideId("override-2"),
            new Swap.Seat(WU, DUTY_OFFICER, SHIFT_TURNS, NEXT_TURN),
            new Swap.Seat(QIN, DUTY_OFFICER, NEXT_TURN, NEXT_TURN.plus(Duration.ofHours(8))),
            "家中有事");

    private static final List<HandoverItem> ITEMS = List.of(
            new HandoverItem(HandoverKind.INCIDENT, "420583-2026-0007"),
            new HandoverItem(HandoverKind.FOLLOW_UP, "420583-2026-0007"),
            new HandoverItem(HandoverKind.WARNING, "warning:420583-gt-101"));
    private static final String NOTE = "雨，江水上涨；二号线电话有杂音";

    static final List<DutyEvent> EVENTS = List.of(
            new DutyEvent.ZoneSet("Asia/Shanghai"),
            new DutyEvent.OrganizationRegistered(AGENCY),
            new DutyEvent.PersonRegistered(WU, DUTY_ROOM),
            new DutyEvent.PostRegistered(POST),
            new DutyEvent.RotationSet(DUTY_OFFICER, ROTATION),
            new DutyEvent.DutyChanged(DUTY_OFFICER, List.of(WU), OCCURRED, SHIFT_TURNS, RECEIVED),
            new ContactEvent.ContactDisabled(
                    WU, Channel.SMS, ContactFault.BAD_ADDRESS, List.of(Channel.VOICE), OCCURRED),
            new ContactEvent.ContactEnabled(WU, Channel.SMS, OCCURRED),
            new RosterEvent.LayersSet(DUTY_OFFICER, List.of(LAYER)),
            new RosterEvent.HolidaysSet(HOLIDAYS),
            new RosterEvent.DutyRulesSet(List.of(RULE)),
            new QualificationEvent.PersonQualified(WU, List.of(HELD)),
            new QualificationEvent.QualificationKindsSet(List.of(KIND)),
            new OverrideEvent.OverrideMade(OVERRIDE),
            new OverrideEvent.OverrideWithdrawn(OVERRIDE.id(), DUTY_OFFICER, OCCURRED, "本人已到岗"),
            new OverrideEvent.SwapAsked(SWAP, OCCURRED),
            new OverrideEvent.SwapAccepted(SWAP.id()),
            new OverrideEvent.SwapEnded(SWAP.id(), QIN, "当日已有安排"),
            new ShiftEvent.ReliefDue(
                    DUTY_OFFICER, List.of(QIN), SHIFT_TURNS, NEXT_TURN, SHIFT_TURNS.plusSeconds(600), SHIFT_TURNS),
            new ShiftEvent.SignedOn(DUTY_OFFICER, QIN, SHIFT_TURNS, SHIFT_TURNS.plusSeconds(120), true),
            new ShiftEvent.SignOnMissed(DUTY_OFFICER, List.of(QIN), SHIFT_TURNS, SHIFT_TURNS.plusSeconds(600)),
            new ShiftEvent.HandoverOffered(DUTY_OFFICER, WU, ITEMS, NOTE, SHIFT_TURNS.plusSeconds(300)),
            new ShiftEvent.HandedOver(DUTY_OFFICER, WU, QIN, ITEMS, NOTE, SHIFT_TURNS.plusSeconds(360)),
            new ShiftEvent.DutyTakenOver(DUTY_OFFICER, QIN, "交班人急病送医", SHIFT_TURNS.plusSeconds(360)),
            new GapEvent.GapOpened(DUTY_OFFICER, GapReason.UNSIGNED, List.of(QIN), SHIFT_TURNS.plusSeconds(600)),
            new GapEvent.GapRaised(
                    DUTY_OFFICER,
                    1,
                    List.of(DUTY_OFFICER),
                    SHIFT_TURNS.plusSeconds(1200),
                    SHIFT_TURNS.plusSeconds(1800)),
            new GapEvent.GapsAheadFound(DUTY_OFFICER, List.of(new GapAhead(SHIFT_TURNS, NEXT_TURN, 0, 1)), OCCURRED),
            new GapEvent.GapFilled(DUTY_OFFICER, SHIFT_TURNS.plusSeconds(600), SHIFT_TURNS.plusSeconds(1500)),
            new NoticeEvent.DutyNotice(
                    "gap/" + DUTY_OFFICER + "/1795435920/1/" + WU,
                    WU,
                    NoticeKind.GAP,
                    DUTY_OFFICER,
                    QIN,
                    SHIFT_TURNS.plusSeconds(600),
                    NEXT_TURN,
                    SpotCheckSamples.CHECK),
            new NoticeEvent.AnnouncementDue(DUTY_OFFICER, SHIFT_TURNS, OCCURRED),
            new NoticeEvent.LookAheadDue(SHIFT_TURNS, OCCURRED),
            new FollowEvent.PostFollowed(DUTY_LEADER, DUTY_OFFICER),
            new FollowEvent.PostUnfollowed(DUTY_LEADER, DUTY_OFFICER),
            new DutyEvent.CityFileLoaded(FILE, HASH),
            new DutyEvent.CityFileDiffers(FILE, HASH, HASH.replace('e', 'f'), DIFFERENCES),
            new DutyEvent.Unrecognized("SomethingNewer", IncidentSamples.Newer.FIELDS));

    static final List<RosterCommand> COMMANDS = List.of(
            new RosterCommand.SetZone("Asia/Shanghai"),
            new RosterCommand.RegisterOrganization(AGENCY),
            new RosterCommand.RegisterPerson(WU, DUTY_ROOM, List.of(HELD)),
            new RosterCommand.SetQualificationKinds(List.of(KIND)),
            new RosterCommand.RegisterPost(POST),
            new RosterCommand.SetRotation(DUTY_OFFICER, ROTATION),
            new RosterCommand.SetLayers(DUTY_OFFICER, List.of(LAYER)),
            new RosterCommand.SetHolidays(HOLIDAYS),
            new RosterCommand.SetDutyRules(List.of(RULE)),
            new OverrideCommand.MakeOverride(
                    DUTY_OFFICER,
                    OverrideKind.REPLACE,
                    OVERRIDE.from(),
                    OVERRIDE.until(),
                    OVERRIDE.out(),
                    OVERRIDE.in(),
                    OVERRIDE.reason()),
            new OverrideCommand.WithdrawOverride(OVERRIDE.id(), "本人已到岗"),
            new OverrideCommand.AskSwap(SWAP.asker(), SWAP.other(), SWAP.reason()),
            new OverrideCommand.AnswerSwap(SWAP.id(), QIN, false, "当日已有安排"),
            new OverrideCommand.WithdrawSwap(SWAP.id(), WU),
            new OverrideCommand.EndSwap(SWAP.id(), SHIFT_TURNS),
            new ShiftCommand.SignOn(DUTY_OFFICER, QIN),
            new ShiftCommand.OfferHandover(DUTY_OFFICER, WU, ITEMS, NOTE),
            new ShiftCommand.AcceptHandover(DUTY_OFFICER, QIN),
            new ShiftCommand.TakeOverDuty(DUTY_OFFICER, QIN, "交班人急病送医"),
            new ShiftCommand.CheckSignOn(DUTY_OFFICER, SHIFT_TURNS.plusSeconds(600)),
            new ShiftCommand.RaiseGap(DUTY_OFFICER, SHIFT_TURNS.plusSeconds(1200)),
            new RosterCommand.AnnounceDuty(DUTY_OFFICER, SHIFT_TURNS),
            new RosterCommand.LookAhead(SHIFT_TURNS),
            new FollowCommand.FollowPost(DUTY_LEADER, DUTY_OFFICER),
            new FollowCommand.UnfollowPost(DUTY_LEADER, DUTY_OFFICER),
            new RosterCommand.OfferCityFile(FILE, HASH, DIFFERENCES),
            new RosterCommand.CompleteCityFile(FILE, HASH),
            new RosterCommand.TurnShift(DUTY_OFFICER, SHIFT_TURNS));

    private DutySamples() {}
}
