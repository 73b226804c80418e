package cn.liandong.faults.load;

import java.net.URI;
import java.util.List;

/**
 * Somebody who reports.
 *
 * @param intakes base addresses of the edges it knows, such as `http://127.0.0.1:8081`; a repeat goes to the next one
 */
public record Caller(String jurisdiction, List<URI> intakes, String apiKey) {
    public Caller {
        intakes = List.copyOf(intakes);
        if (intakes.isEmpty()) {
            throw new IllegalArgumentException("the caller of " + jurisdiction + " knows no address to report to");
        }
    }

    /** Where a try goes: reports are spread over the edges, and none is asked for the same report twice in a row. */
    URI intake(int report, int tries) {
        return intakes.get((report + tries) % intakes.size());
    }
}
