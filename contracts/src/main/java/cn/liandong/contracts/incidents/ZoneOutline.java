package cn.liandong.contracts.incidents;

import cn.liandong.contracts.places.Coordinates;
import java.util.ArrayList;
import java.util.List;

/** A zone's outline on the ground, WGS-84: a closed ring, counterclockwise as RFC 7946 has it. */
public final class ZoneOutline {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    private static final int CORNERS_OF_A_CIRCLE = 72;
    private static final int A_TURN = 360;

    private ZoneOutline() {}

    /** The first point stands at the end once more. */
    public static List<Coordinates> of(Zone zone, Coordinates centre) {
        var towards = zone.towardsDegrees();
        return towards == null ? circle(zone.metres(), centre) : square(zone.metres(), towards, centre);
    }

    private static List<Coordinates> circle(int metres, Coordinates centre) {
        var ring = new ArrayList<Coordinates>();
        for (int corner = 0; corner <= CORNERS_OF_A_CIRCLE; corner++) {
            ring.add(from(
                    centre, A_TURN - (double) (corner % CORNERS_OF_A_CIRCLE) * A_TURN / CORNERS_OF_A_CIRCLE, metres));
        }
        return ring;
    }

    /** It begins at the spill and runs downwind, half of its side to either hand. */
    private static List<Coordinates> square(int side, int towards, Coordinates centre) {
        var right = from(centre, towards + 90.0, side / 2.0);
        var left = from(centre, towards - 90.0, side / 2.0);
        return List.of(right, from(right, towards, side), from(left, towards, side), left, right);
    }

    private static Coordinates from(Coordinates start, double degrees, double metres) {
        double bearing = Math.toRadians(degrees);
        double angle = metres / EARTH_RADIUS_METRES;
        double latitude = Math.toRadians(start.latitude());
        double reached = Math.asin(
                Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(bearing));
        double east = Math.atan2(
                Math.sin(bearing) * Math.sin(angle) * Math.cos(latitude),
                Math.cos(angle) - Math.sin(latitude) * Math.sin(reached));
        double longitude = start.longitude() + Math.toDegrees(east);
        return new Coordinates(
                Math.toDegrees(reached),
                longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude);
    }
}
