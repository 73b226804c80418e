package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What dispatch keeps of an incident, for whoever has forgotten it by the time it is reopened.
 *
 * @param report the first
 * @param saysExercise whether that report called itself an exercise
 * @param handling null in entries of an older version
 * @param drill to which it belongs, where its handling is EXERCISE; null otherwise
 */
public record ReopenedIncident(
        String number,
        ReportId report,
        OrganizationId reportedBy,
        Category category,
        Place place,
        @Nullable SiteId site,
        Instant receivedAt,
        boolean saysExercise,
        @Nullable Handling handling,
        @Nullable DrillId drill) {
    /** As older versions wrote it. */
    public ReopenedIncident(
            String number,
            ReportId report,
            OrganizationId reportedBy,
            Category category,
            Place place,
            @Nullable SiteId site,
            Instant receivedAt,
            boolean saysExercise) {
        this(number, report, reportedBy, category, place, site, receivedAt, saysExercise, null, null);
    }
}
