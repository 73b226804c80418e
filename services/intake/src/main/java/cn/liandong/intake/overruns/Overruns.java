package cn.liandong.intake.overruns;

import cn.liandong.contracts.ids.IncidentId;
import java.time.Instant;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Which incident gathers what a key reports beyond its reserve.
 *
 * @param byKey the latest of each key, which are few; what calls itself an exercise stands apart
 */
public record Overruns(PMap<String, Gathering> byKey) {
    public static final Overruns NONE = new Overruns(HashTreePMap.empty());

    /**
     * An incident that gathers.
     *
     * @param until when it gathers no more
     */
    public record Gathering(IncidentId incident, Instant until) {}
}
