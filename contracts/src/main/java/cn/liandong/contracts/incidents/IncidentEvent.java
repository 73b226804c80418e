package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.Recurring;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.journal.Typed;
import cn.liandong.contracts.places.Place;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of the journal `incidents`, written by intake. */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.SIMPLE_NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type",
        visible = true,
        defaultImpl = IncidentEvent.Unrecognized.class)
public sealed interface IncidentEvent extends Typed
        permits ZoneEvent,
                IncidentEvent.SiteRegistered,
                IncidentEvent.IncidentOpened,
                IncidentEvent.ReportLinked,
                IncidentEvent.Unrecognized {

    record SiteRegistered(Site site) implements IncidentEvent {}

    /**
     * We believe that something is happening.
     *
     * @param number what people call it: jurisdiction, local date and a count of that day, such as `420583-20261124-003`
     * @param reportedBy the organization whose key reported it
     * @param receivedAt the broker's time of the report
     */
    @Recurring
    record IncidentOpened(
            IncidentId incident,
            String number,
            ReportId report,
            OrganizationId reportedBy,
            Category category,
            Place place,
            @Nullable SiteId site,
            @Nullable Substance substance,
            @Nullable Casualties casualties,
            Instant receivedAt,
            @Nullable Instant occurredAt,
            List<IncidentFlag> flags)
            implements IncidentEvent {
        public IncidentOpened {
            flags = flags == null ? List.of() : List.copyOf(flags);
        }
    }

    /** A report belongs to an incident; the first one too. */
    record ReportLinked(IncidentId incident, ReportId report, Instant receivedAt, int warnings)
            implements IncidentEvent {}

    /** Written by a newer version; kept, and understood by nobody here. */
    record Unrecognized(String type, @JsonAnyGetter Map<String, Object> json) implements IncidentEvent {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Unrecognized read(Map<String, Object> json) {
            return new Unrecognized(Typed.typeOf(json), Typed.fieldsOf(json));
        }
    }
}
