package cn.liandong.contracts.places;

/** A point in WGS-84, degrees. */
public record Coordinates(double latitude, double longitude) {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Coordinates {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "coordinates are degrees, latitude within ±90 and longitude within ±180, not " + latitude + ", "
                            + longitude);
        }
    }

    /** Great-circle distance, metres. */
    public double distanceMetres(Coordinates other) {
        double a = square(Math.sin(Math.toRadians(other.latitude - latitude) / 2))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(Math.toRadians(other.longitude - longitude) / 2));
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(a));
    }

    private static double square(double x) {
        return x * x;
    }
}
