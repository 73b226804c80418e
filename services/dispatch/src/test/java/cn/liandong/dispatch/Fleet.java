package cn.liandong.dispatch;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UnitCommand.RegisterUnit;
import cn.liandong.contracts.response.UnitKind;
import java.util.List;

/** The units of the small city, all of them some kilometres north of its site. */
public final class Fleet {
    public static final OrganizationId BRIGADE = new OrganizationId("fire");
    public static final OrganizationId HEALTH = new OrganizationId("health");
    public static final UnitId ENGINE_1 = new UnitId("engine-1");
    public static final UnitId ENGINE_2 = new UnitId("engine-2");
    public static final UnitId ENGINE_3 = new UnitId("engine-3");
    public static final UnitId AMBULANCE = new UnitId("ambulance-1");

    /** Of a degree of latitude on the sphere that distances are measured on. */
    private static final double METRES_PER_DEGREE = 6_371_008.8 * Math.PI / 180;

    private Fleet() {}

    /** Three engines, one, two and three kilometres away, and an ambulance at half a kilometre. */
    public static void register(Story story) {
        for (var unit : List.of(
                engine(ENGINE_1, 1_000), engine(ENGINE_2, 2_000), engine(ENGINE_3, 3_000), ambulance(AMBULANCE, 500))) {
            story.asked(Actor.SYSTEM, new RegisterUnit(unit));
        }
    }

    public static Unit engine(UnitId id, double metresFromSite) {
        return unit(id, BRIGADE, UnitKind.FIRE_ENGINE, 6, metresFromSite, Capability.FIREFIGHTING);
    }

    public static Unit ambulance(UnitId id, double metresFromSite) {
        return unit(id, HEALTH, UnitKind.AMBULANCE, 3, metresFromSite, Capability.FIRST_AID);
    }

    public static Unit unit(
            UnitId id, OrganizationId of, UnitKind kind, int crew, double metresFromSite, Capability... can) {
        return new Unit(id, of, id.value(), kind, List.of(can), crew, north(metresFromSite));
    }

    /** So many metres north of the site. */
    public static Coordinates north(double metres) {
        var site = City.site().coordinates();
        return new Coordinates(site.latitude() + metres / METRES_PER_DEGREE, site.longitude());
    }
}
