package cn.liandong.faults.loaddrills;

import cn.liandong.drills.scenarios.loads.LoadDrill;
import cn.liandong.drills.scenarios.loads.LoadStretch;
import java.time.Duration;
import java.util.List;

/**
 * A stretch as it is played: of a tenth of a drill a tenth of its rate, its length and its breadth.
 *
 * @param perSecond reports due each second; 0 in a silence
 * @param jurisdictions 1 for the city of the file; 0 in a silence
 */
record ScaledStretch(int perSecond, Duration length, int jurisdictions) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    static List<ScaledStretch> of(LoadDrill drill, double scale) {
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("the scale is " + scale + ", expected more than 0 and 1 at most");
        }
        return drill.load().stream().map(stretch -> of(stretch, scale)).toList();
    }

    private static ScaledStretch of(LoadStretch stretch, double scale) {
        var length = Duration.ofMillis(Math.round(stretch.length().toMillis() * scale));
        return new ScaledStretch(
                scaled(stretch.perSecond(), scale, 1),
                // What is shorter than that as it is written stays so.
                length.compareTo(SHORTEST) < 0 ? min(SHORTEST, stretch.length()) : length,
                // Many stay more than one: they are other cities than the file's own.
                stretch.jurisdictions() > 1 ? scaled(stretch.jurisdictions(), scale, 2) : stretch.jurisdictions());
    }

    private static int scaled(int whole, double scale, int least) {
        return whole == 0 ? 0 : (int) Math.max(least, Math.round(whole * scale));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
