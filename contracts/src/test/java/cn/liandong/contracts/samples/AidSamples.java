package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.AT_THE_TANK;
import static cn.liandong.contracts.samples.Zhijiang.CITY;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.INCIDENT;
import static cn.liandong.contracts.samples.Zhijiang.SUBJECT;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.response.AidCommand;
import cn.liandong.contracts.response.AidDeclineReason;
import cn.liandong.contracts.response.AidEnd;
import cn.liandong.contracts.response.AidEvent;
import cn.liandong.contracts.response.AidNeed;
import cn.liandong.contracts.response.AidRequest;
import cn.liandong.contracts.response.AidUnit;
import cn.liandong.contracts.response.AidUnitState;
import cn.liandong.contracts.response.ArchiveCommand;
import cn.liandong.contracts.response.ArchiveEvent;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.Neighbour;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The city asks its neighbour Yidu 宜都 for two teams for hazardous chemicals: one comes. */
final class AidSamples {
    private static final Jurisdiction YIDU = new Jurisdiction("420581");
    private static final PostId YIDU_OFFICER = new PostId("420581:city-duty");
    private static final PersonId SHEN = new PersonId("420581:city-p01");
    private static final AidId AID = new AidId("420583:incident:5f2c9a10.aid0c7d51e2f3a4b596");
    private static final Instant ASKED = Instant.parse("2026-11-24T01:55:00Z");
    private static final Instant HEARD = ASKED.plusMillis(40);
    private static final Instant GRANTED = ASKED.plusSeconds(95);
    private static final Instant DUE = ASKED.plusSeconds(600);

    private static final AidRequest REQUEST = new AidRequest(
            AID,
            INCIDENT,
            CITY,
            "枝江市",
            new AidNeed(List.of(Capability.CHEMICAL_HANDLING), UnitKind.CHEMICAL_TEAM, 2, "沪渝高速安福寺出口东侧停车场"),
            SUBJECT,
            AT_THE_TANK,
            DUE);

    private static final AidUnit UNIT = new AidUnit(
            new AssignmentId("420583:incident:5f2c9a10.a91b2c3d4e5f60718.1"),
            new UnitId("420581:unit-chemical-1"),
            "宜都危化品处置队",
            UnitKind.CHEMICAL_TEAM,
            List.of(Capability.CHEMICAL_HANDLING),
            8);

    private static final Neighbour NEIGHBOUR = new Neighbour(YIDU, "宜都市", "GB/T 2260");

    static final List<ResponseEvent> EVENTS = List.of(
            new AidEvent.NeighboursDefined(List.of(NEIGHBOUR)),
            new AidEvent.AidRequested(REQUEST, YIDU, "宜都市", DUTY_OFFICER, WU, ASKED),
            new AidEvent.AidAsked(REQUEST, HEARD),
            new AidEvent.AidGranted(AID, INCIDENT, UNIT, YIDU_OFFICER, SHEN, GRANTED),
            new AidEvent.AidUnitMoved(AID, INCIDENT, CITY, UNIT, AidUnitState.OFFERED, GRANTED),
            new AidEvent.AidUnitReported(AID, INCIDENT, UNIT, AidUnitState.OFFERED, GRANTED, GRANTED.plusMillis(35)),
            new AidEvent.AidDeclined(
                    AID,
                    INCIDENT,
                    CITY,
                    AidDeclineReason.OTHER,
                    "另一队在检修，两小时后可出动",
                    YIDU_OFFICER,
                    SHEN,
                    GRANTED.plusSeconds(30)),
            new AidEvent.AidDeclineReported(
                    AID,
                    INCIDENT,
                    "宜都市",
                    AidDeclineReason.OTHER,
                    "另一队在检修，两小时后可出动",
                    GRANTED.plusSeconds(30),
                    GRANTED.plusMillis(30_042)),
            new AidEvent.AidWithdrawn(AID, INCIDENT, YIDU, AidEnd.WITHDRAWN, DUTY_OFFICER, WU, DUE.minusSeconds(60)),
            new AidEvent.AidLapsed(AID, INCIDENT, YIDU, "宜都市", DUE, DUE.plusMillis(12), 12),
            new AidEvent.AidCalledOff(AID, INCIDENT, CITY, AidEnd.LAPSED, DUE.plusMillis(50)),
            new ArchiveEvent.AidArchived(AID, INCIDENT, DUE.plusMillis(2_050).plus(Duration.ofDays(30)), 2_000));

    static final List<DispatchCommand> COMMANDS = List.of(
            new AidCommand.DefineNeighbours(List.of(NEIGHBOUR)),
            new AidCommand.RequestAid(INCIDENT, YIDU, REQUEST.need(), 600),
            new AidCommand.WithdrawAid(AID),
            new AidCommand.LapseAid(AID, DUE),
            new AidCommand.GrantAid(AID, UNIT.unit()),
            new AidCommand.DeclineAid(AID, AidDeclineReason.OTHER, "另一队在检修，两小时后可出动"),
            new AidCommand.AskAid(REQUEST),
            new ArchiveCommand.ArchiveAid(AID, DUE.plusMillis(50).plus(Duration.ofDays(30))),
            new AidCommand.CallOffAid(AID, INCIDENT, CITY, AidEnd.LAPSED),
            new AidCommand.ReportAidUnit(AID, UNIT, AidUnitState.OFFERED, GRANTED),
            new AidCommand.ReportAidDeclined(AID, AidDeclineReason.OTHER, "另一队在检修，两小时后可出动", GRANTED.plusSeconds(30)));

    private AidSamples() {}
}
