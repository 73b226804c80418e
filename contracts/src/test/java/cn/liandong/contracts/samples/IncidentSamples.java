package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.AMMONIA;
import static cn.liandong.contracts.samples.Zhijiang.ANFUSI;
import static cn.liandong.contracts.samples.Zhijiang.AT_THE_TANK;
import static cn.liandong.contracts.samples.Zhijiang.COLD_STORE;
import static cn.liandong.contracts.samples.Zhijiang.COLD_STORE_KEY;
import static cn.liandong.contracts.samples.Zhijiang.COLD_STORE_SITE;
import static cn.liandong.contracts.samples.Zhijiang.DRILL;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.HASH;
import static cn.liandong.contracts.samples.Zhijiang.INCIDENT;
import static cn.liandong.contracts.samples.Zhijiang.LEARNED;
import static cn.liandong.contracts.samples.Zhijiang.OCCURRED;
import static cn.liandong.contracts.samples.Zhijiang.RECEIVED;
import static cn.liandong.contracts.samples.Zhijiang.REPORT;
import static cn.liandong.contracts.samples.Zhijiang.RESPONDER;
import static cn.liandong.contracts.samples.Zhijiang.TWO_HURT;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PointId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.AssessmentCommand;
import cn.liandong.contracts.incidents.Attachment;
import cn.liandong.contracts.incidents.AttachmentCommand;
import cn.liandong.contracts.incidents.AttachmentEvent;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Extent;
import cn.liandong.contracts.incidents.FollowUpEvent;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeCriterion;
import cn.liandong.contracts.incidents.GradeEvent;
import cn.liandong.contracts.incidents.Grading;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MatchCommand;
import cn.liandong.contracts.incidents.MatchEvent;
import cn.liandong.contracts.incidents.MatchReason;
import cn.liandong.contracts.incidents.MergeCommand;
import cn.liandong.contracts.incidents.MergeEvent;
import cn.liandong.contracts.incidents.NearMiss;
import cn.liandong.contracts.incidents.OfficersWord;
import cn.liandong.contracts.incidents.OverrunEvent;
import cn.liandong.contracts.incidents.Particulars;
import cn.liandong.contracts.incidents.Point;
import cn.liandong.contracts.incidents.PointCount;
import cn.liandong.contracts.incidents.PointEvent;
import cn.liandong.contracts.incidents.PointInZone;
import cn.liandong.contracts.incidents.PointKind;
import cn.liandong.contracts.incidents.PointsInZones;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.SiteCommand;
import cn.liandong.contracts.incidents.SiteForm;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.SituationEvent;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.TakenCall;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneAssumption;
import cn.liandong.contracts.incidents.ZoneChange;
import cn.liandong.contracts.incidents.ZoneCommand;
import cn.liandong.contracts.incidents.ZoneEvent;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.ReopenedIncident;
import java.util.List;
import java.util.Map;

/** What intake hears and decides. */
final class IncidentSamples {
    private static final Attachment PHOTO =
            new Attachment("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "image/jpeg", 182_344);

    private static final Site SITE = new Site(
            COLD_STORE_SITE,
            COLD_STORE,
            "青禾冷库",
            AT_THE_TANK,
            ANFUSI,
            List.of(AMMONIA),
            List.of(RESPONDER),
            "现场处置方案 QH-2025-03",
            2);

    private static final Place PLACE = new Place(AT_THE_TANK, List.of(ANFUSI), Place.TownKnownBy.SITE, "安福寺镇青禾冷库");

    private static final ReportId FOLLOW_UP = new ReportId("420583:report:7a41c3d2");

    private static final Wind WIND = new Wind(315, 3.4);

    private static final Extent EXTENT = new Extent(1_200_000L, 12, 300, 2, false, false);

    private static final HazardZones ZONES = new HazardZones(
            AT_THE_TANK,
            "氨",
            "1005",
            "125",
            List.of(
                    new Zone(ZoneKind.ISOLATION, 150, false, null, "Emergency Response Guidebook 2016, Table 3"),
                    new Zone(ZoneKind.PROTECTIVE, 2000, false, 135, "Emergency Response Guidebook 2016, Table 3")),
            true,
            true,
            List.of(ZoneAssumption.CONTAINER),
            "ERG 2016");

    private static final Point SCHOOL = new Point(
            new PointId("420583:anfusi-school"),
            PointKind.SCHOOL,
            "安福寺镇示例小学",
            new Coordinates(30.5021, 111.6337),
            860,
            RESPONDER,
            "门卫 0717-0000000（示例）",
            "示例，非真实单位");

    private static final PointsInZones POINTS = new PointsInZones(
            List.of(new PointInZone(
                    SCHOOL.id(),
                    SCHOOL.kind(),
                    SCHOOL.name(),
                    SCHOOL.coordinates(),
                    890,
                    126,
                    List.of(ZoneKind.PROTECTIVE),
                    SCHOOL.people(),
                    SCHOOL.contact(),
                    SCHOOL.phoneNote())),
            List.of(new PointCount(PointKind.SCHOOL, 1, 860, 0)));
    private static final OfficersWord OFFICER = new OfficersWord("医院核实三人死亡", DUTY_OFFICER, WU);

    private static final Grading GRADING =
            new Grading(Grade.ORDINARY, GradeCriterion.SERIOUS_INJURIES, List.of(NearMiss.PEOPLE_AT_RISK));

    private static final List<ReportField> MISSING = List.of(ReportField.OCCURRED_AT, ReportField.LEADERS_PRESENT);
    private static final Situation SITUATION = new Situation(
            Category.HAZARDOUS_CHEMICAL_LEAK,
            PLACE,
            COLD_STORE_SITE,
            AMMONIA,
            WIND,
            TWO_HURT,
            EXTENT,
            OCCURRED,
            List.of(new Substance("1017", "7782-50-5", "氯", 500.0, "钢瓶")));

    private static final IncidentId OTHER = new IncidentId("incident:420583:report:3c90d1e4");

    private static final String REASON = "同一储罐泄漏，两家分别报告";

    static final List<IncidentEvent> EVENTS = List.of(
            new IncidentEvent.SiteRegistered(SITE),
            new IncidentEvent.IncidentOpened(
                    INCIDENT,
                    "420583-20261124-003",
                    REPORT,
                    COLD_STORE,
                    Category.HAZARDOUS_CHEMICAL_LEAK,
                    PLACE,
                    COLD_STORE_SITE,
                    AMMONIA,
                    TWO_HURT,
                    RECEIVED,
                    OCCURRED,
                    List.of(IncidentFlag.PARTLY_UNREADABLE),
                    Handling.ACTUAL,
                    WIND,
                    EXTENT,
                    DRILL),
            new IncidentEvent.ReportLinked(
                    INCIDENT,
                    /* report= */ FOLLOW_UP,
                    RECEIVED,
                    1,
                    LinkReason.FOLLOWED,
                    ReportKind.FOLLOW_UP,
                    1,
                    COLD_STORE,
                    SITUATION,
                    MISSING,
                    /* follows= */ REPORT),
            new SituationEvent.SituationUpdated(
                    INCIDENT,
                    FOLLOW_UP,
                    SITUATION,
                    List.of(SituationChange.MORE_CASUALTIES, SituationChange.WIND),
                    RECEIVED),
            new SituationEvent.StageNoted(INCIDENT, IncidentStage.CLOSED, RECEIVED, ClosingOutcome.HANDLED),
            new MatchEvent.MatchProposed(INCIDENT, OTHER, REPORT, MatchReason.NEAR, 640, RECEIVED),
            new MatchEvent.MatchDismissed(INCIDENT, OTHER, DUTY_OFFICER, WU, RECEIVED),
            new MatchEvent.ReportsRead(INCIDENT, List.of(FOLLOW_UP), DUTY_OFFICER, WU, RECEIVED),
            new MergeEvent.IncidentsMerged(INCIDENT, OTHER, List.of(REPORT), REASON, DUTY_OFFICER, WU, RECEIVED),
            new MergeEvent.IncidentsUnmerged(INCIDENT, OTHER, List.of(REPORT), REASON, DUTY_OFFICER, WU, RECEIVED),
            new MergeEvent.IncidentSplit(OTHER, INCIDENT, List.of(FOLLOW_UP), REASON, DUTY_OFFICER, WU, RECEIVED),
            new SituationEvent.IncidentRecategorised(
                    INCIDENT, Category.POISONING, Category.HAZARDOUS_CHEMICAL_LEAK, OFFICER, RECEIVED),
            new GradeEvent.IncidentGraded(
                    INCIDENT, Grade.LARGER, Grade.ORDINARY, GRADING, FOLLOW_UP, OFFICER, RECEIVED),
            new GradeEvent.GradeProposed(INCIDENT, Grade.LARGER, GRADING, FOLLOW_UP, RECEIVED),
            new OverrunEvent.OverrunBegan(INCIDENT, COLD_STORE_KEY, true, RECEIVED.plusSeconds(3600)),
            new FollowUpEvent.FollowUpAwaited(
                    INCIDENT, COLD_STORE, MISSING, "minimum-missing", RECEIVED.plusSeconds(1200), RECEIVED),
            new FollowUpEvent.FollowUpOverdue(
                    INCIDENT,
                    COLD_STORE,
                    MISSING,
                    1,
                    "missed",
                    RECEIVED.plusSeconds(1200),
                    RECEIVED.plusSeconds(4800),
                    RECEIVED.plusSeconds(1201),
                    1000),
            new AttachmentEvent.ReportAttached(FOLLOW_UP, INCIDENT, PHOTO, RECEIVED.plusSeconds(90)),
            new ZoneEvent.ZonesDrawn(
                    INCIDENT, ZONES, RECEIVED, POINTS, List.of(ZoneChange.WIND, ZoneChange.SUN), OCCURRED),
            new ZoneEvent.ZonesLifted(INCIDENT, List.of(ZoneChange.CATEGORY), RECEIVED),
            new PointEvent.PointRegistered(SCHOOL),
            new IncidentEvent.Unrecognized("SomethingNewer", Newer.FIELDS));

    static final ReopenedIncident REOPENED = new ReopenedIncident(
            "420583-20261124-003",
            REPORT,
            COLD_STORE,
            Category.HAZARDOUS_CHEMICAL_LEAK,
            PLACE,
            COLD_STORE_SITE,
            RECEIVED,
            false,
            Handling.EXERCISE,
            DRILL);

    static final List<IntakeCommand> COMMANDS = List.of(
            new IntakeCommand.RegisterSite(SITE),
            new SiteCommand.KeepSites(List.of(new SiteForm(
                    SITE.id(),
                    SITE.organization(),
                    SITE.name(),
                    SITE.coordinates(),
                    SITE.town(),
                    SITE.substances(),
                    SITE.responders(),
                    SITE.onSitePlan(),
                    1))),
            new AttachmentCommand.KeepAttachment(FOLLOW_UP, PHOTO),
            new IntakeCommand.RegisterPoint(SCHOOL),
            new ZoneCommand.RedrawZones(INCIDENT, WIND, AMMONIA),
            new ZoneCommand.RedrawBySun(INCIDENT),
            new IntakeCommand.MissFollowUp(INCIDENT, RECEIVED.plusSeconds(1200)),
            new AssessmentCommand.RegradeIncident(INCIDENT, Grade.LARGER, "医院核实三人死亡"),
            new AssessmentCommand.RecategoriseIncident(INCIDENT, Category.POISONING, "现场查明为中毒"),
            new MatchCommand.DismissMatch(INCIDENT, OTHER),
            new MatchCommand.ReadReports(INCIDENT),
            new MergeCommand.MergeIncidents(INCIDENT, OTHER, REASON),
            new MergeCommand.UnmergeIncident(INCIDENT, REASON),
            new MergeCommand.SplitIncident(INCIDENT, List.of(FOLLOW_UP), REASON),
            new MergeCommand.UnlinkReport(FOLLOW_UP, REASON));

    static final ReportRecord REPORT_RECORD = new ReportRecord(
            FOLLOW_UP,
            COLD_STORE_KEY,
            COLD_STORE,
            HASH,
            HASH,
            Handling.ACTUAL,
            new Understood(
                    Category.HAZARDOUS_CHEMICAL_LEAK,
                    "储氨器阀门泄漏，两人受伤",
                    OCCURRED,
                    LEARNED,
                    AT_THE_TANK,
                    "安福寺镇青禾冷库",
                    COLD_STORE_SITE,
                    AMMONIA,
                    TWO_HURT,
                    "已关闭阀门，人员撤至上风向",
                    new Understood.Reporter("伍亚平", "199-0000-0022", "青禾冷库"),
                    WIND,
                    false,
                    EXTENT,
                    new Particulars("检修时阀门破裂", "阀门老化", "上游阀门已关闭，浓度下降", "镇长、应急办主任已到场")),
            List.of(new ReportRecord.Warning("/weather", "UNKNOWN_FIELD", "未识别的字段，已原文保留")),
            "{\"category\":\"HAZARDOUS_CHEMICAL_LEAK\",\"weather\":\"小雨\"}",
            new ReportChain(ReportKind.FOLLOW_UP, REPORT, REPORT),
            new TakenCall(DUTY_OFFICER, WU),
            DRILL);

    private IncidentSamples() {}

    /** What a newer version might write: a field named like a component of ours must not be taken for it. */
    static final class Newer {
        static final Map<String, Object> FIELDS = Map.of("incident", INCIDENT.value(), "json", Map.of("kept", true));

        private Newer() {}
    }
}
