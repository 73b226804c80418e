package cn.liandong.intake.signals.receiving;

import cn.liandong.contracts.incidents.SignalReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a request.
 *
 * @param reading null where it was not taken
 */
record Row(int index, @Nullable SignalReading reading, List<Found> found) {
    Row {
        found = List.copyOf(found);
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer where in the row (RFC 6901)
     */
    record Found(String pointer, RowCode code, String expected) {}
}
