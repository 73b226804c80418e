package cn.liandong.console;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.AidDeclineReason;
import cn.liandong.contracts.response.AidEnd;
import cn.liandong.contracts.response.AidEvent;
import cn.liandong.contracts.response.AidNeed;
import cn.liandong.contracts.response.AidRequest;
import cn.liandong.contracts.response.AidUnit;
import cn.liandong.contracts.response.AidUnitState;
import cn.liandong.contracts.response.ArchiveEvent;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.Neighbour;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UnitKind;
import java.time.Instant;
import java.util.List;

/** Mutual aid with the neighbour Yidu 宜都, in both directions. */
public final class CityAid {
    public static final Jurisdiction YIDU = new Jurisdiction("420581");
    private static final Instant AT = City.AT.plusSeconds(300);

    private CityAid() {}

    public static AidId aid(int number) {
        return new AidId("aid-" + number);
    }

    public static ResponseEvent neighbours() {
        return new AidEvent.NeighboursDefined(List.of(new Neighbour(YIDU, "宜都市", "GB/T 2260")));
    }

    public static AidRequest request(int number, Jurisdiction by, String byName) {
        return new AidRequest(
                aid(number),
                City.incident(number),
                by,
                byName,
                new AidNeed(List.of(Capability.FIREFIGHTING), UnitKind.FIRE_ENGINE, 2, "高速出口"),
                City.subject(number),
                new Coordinates(30.4, 111.5),
                AT.plusSeconds(600));
    }

    public static AidUnit unit(int number) {
        return new AidUnit(
                new AssignmentId("420581:a" + number + ".1"),
                new UnitId("420581:engine-1"),
                "宜都消防一车",
                UnitKind.FIRE_ENGINE,
                List.of(Capability.FIREFIGHTING),
                6);
    }

    /** The city asks: a unit comes, more is declined, and then it is asked no more. */
    public static List<ResponseEvent> asks(int number) {
        var by = City.post(City.CITY).id();
        return List.of(
                new AidEvent.AidRequested(
                        request(number, new Jurisdiction("420583"), "枝江市"),
                        YIDU,
                        "宜都市",
                        by,
                        City.person(City.CITY),
                        AT),
                new AidEvent.AidUnitReported(
                        aid(number), City.incident(number), unit(number), AidUnitState.OFFERED, AT, AT),
                new AidEvent.AidUnitReported(
                        aid(number), City.incident(number), unit(number), AidUnitState.ON_SCENE, AT, AT),
                new AidEvent.AidDeclineReported(
                        aid(number), City.incident(number), "宜都市", AidDeclineReason.NEEDED_HERE, null, AT, AT),
                new AidEvent.AidWithdrawn(
                        aid(number), City.incident(number), YIDU, AidEnd.WITHDRAWN, by, City.person(City.CITY), AT),
                new AidEvent.AidLapsed(aid(number), City.incident(number), YIDU, "宜都市", AT, AT, 0));
    }

    public static ResponseEvent archived(int number) {
        return new ArchiveEvent.AidArchived(aid(number), City.incident(number), AT.plusSeconds(604_800), 0);
    }

    /** The city is asked: it sends a unit, declines more, and then it is asked no more. */
    public static List<ResponseEvent> isAsked(int number) {
        var by = City.post(City.CITY).id();
        return List.of(
                new AidEvent.AidAsked(request(number, YIDU, "宜都市"), AT),
                new AidEvent.AidGranted(
                        aid(number), City.incident(number), unit(number), by, City.person(City.CITY), AT),
                new AidEvent.AidUnitMoved(
                        aid(number), City.incident(number), YIDU, unit(number), AidUnitState.OFFERED, AT),
                new AidEvent.AidDeclined(
                        aid(number),
                        City.incident(number),
                        YIDU,
                        AidDeclineReason.OTHER,
                        "检修",
                        by,
                        City.person(City.CITY),
                        AT),
                new AidEvent.AidCalledOff(aid(number), City.incident(number), YIDU, AidEnd.LAPSED, AT));
    }
}
