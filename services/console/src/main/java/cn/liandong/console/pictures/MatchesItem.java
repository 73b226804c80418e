package cn.liandong.console.pictures;

import cn.liandong.contracts.incidents.MatchReason;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which other incidents one may be 疑似重复, or was said to be 并案; for the city's duty room.
 *
 * @param id of the incident
 * @param unread reports that were joined to it and nobody has read
 * @param into where it went; null while it stands by itself
 * @param taken those that went into it
 */
@JsonTypeName("matches")
public record MatchesItem(
        String id,
        String incidentId,
        List<ProposedMatch> proposals,
        List<String> unread,
        @Nullable NamedIncident into,
        List<NamedIncident> taken)
        implements Item {

    /** Another incident, and what people call it. */
    public record NamedIncident(String id, String number) {}

    /**
     * That it may be another one.
     *
     * @param incidentId the one that came later
     * @param otherId the one that was there before
     * @param with the one of the two that this is not
     * @param distanceMetres null where nobody knows
     */
    public record ProposedMatch(
            String incidentId,
            String otherId,
            NamedIncident with,
            MatchReason reason,
            @Nullable Integer distanceMetres) {}
}
