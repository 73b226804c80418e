package cn.liandong.contracts.places;

/**
 * The datum of Chinese web maps, 100 to 700 m off WGS-84 inside China and equal to it outside. The formula is the
 * published one (Krasovsky 1940 ellipsoid); the way back is found by repeating the way there, to the centimetre.
 */
public final class Gcj02 {
    private static final double SEMI_MAJOR_AXIS_METRES = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
    private static final double CLOSE_ENOUGH_DEGREES = 1e-7;

    private Gcj02() {}

    public static Coordinates toWgs84(Coordinates gcj) {
        double latitude = gcj.latitude();
        double longitude = gcj.longitude();
        for (int i = 0; i < 20; i++) {
            var there = fromWgs84(new Coordinates(latitude, longitude));
            double latitudeOff = gcj.latitude() - there.latitude();
            double longitudeOff = gcj.longitude() - there.longitude();
            latitude = within(latitude + latitudeOff, 90);
            longitude = within(longitude + longitudeOff, 180);
            if (Math.abs(latitudeOff) < CLOSE_ENOUGH_DEGREES && Math.abs(longitudeOff) < CLOSE_ENOUGH_DEGREES) {
                break;
            }
        }
        return new Coordinates(latitude, longitude);
    }

    public static Coordinates fromWgs84(Coordinates wgs) {
        if (isOutside(wgs)) {
            return wgs;
        }
        double x = wgs.longitude() - 105;
        double y = wgs.latitude() - 35;
        double radians = Math.toRadians(wgs.latitude());
        double magic = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) * Math.sin(radians);
        double meridian = SEMI_MAJOR_AXIS_METRES * (1 - ECCENTRICITY_SQUARED) / (magic * Math.sqrt(magic));
        double parallel = SEMI_MAJOR_AXIS_METRES / Math.sqrt(magic) * Math.cos(radians);
        return new Coordinates(
                wgs.latitude() + Math.toDegrees(north(x, y) / meridian),
                wgs.longitude() + Math.toDegrees(east(x, y) / parallel));
    }

    private static boolean isOutside(Coordinates point) {
        return point.longitude() < 72.004
                || point.longitude() > 137.8347
                || point.latitude() < 0.8293
                || point.latitude() > 55.8271;
    }

    /** Metres to the north. */
    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(20, x, 6, 20, x, 2)
                + waves(20, y, 1, 40, y, 1.0 / 3)
                + waves(160, y, 1.0 / 12, 320, y, 1.0 / 30);
    }

    /** Metres to the east. */
    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(20, x, 6, 20, x, 2)
                + waves(20, x, 1, 40, x, 1.0 / 3)
                + waves(150, x, 1.0 / 12, 300, x, 1.0 / 30);
    }

    private static double waves(double height, double at, double often, double height2, double at2, double often2) {
        return (height * Math.sin(often * at * Math.PI) + height2 * Math.sin(often2 * at2 * Math.PI)) * 2 / 3;
    }

    private static double within(double degrees, double limit) {
        return Math.max(-limit, Math.min(limit, degrees));
    }
}
