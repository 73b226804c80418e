package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.Recurring;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Typed;
import cn.liandong.contracts.places.Place;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
                PointEvent,
                SituationEvent,
                GradeEvent,
                FollowUpEvent,
                SignalEvent,
                OverrunEvent,
                MatchEvent,
                MergeEvent,
                AttachmentEvent,
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
     * @param wind null where nobody told, and in entries of an older version
     * @param handling null in entries of an older version
     * @param extent null where nobody told, and in entries of an older version
     * @param drill to which it belongs, where its handling is EXERCISE; null otherwise
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
            List<IncidentFlag> flags,
            @Nullable Handling handling,
            @Nullable Wind wind,
            @Nullable Extent extent,
            @Nullable DrillId drill)
            implements IncidentEvent {
        public IncidentOpened {
            flags = flags == null ? List.of() : List.copyOf(flags);
        }

        /** Of no drill. */
        public IncidentOpened(
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
                List<IncidentFlag> flags,
                @Nullable Handling handling,
                @Nullable Wind wind,
                @Nullable Extent extent) {
            this(
                    incident,
                    number,
                    report,
                    reportedBy,
                    category,
                    place,
                    site,
                    substance,
                    casualties,
                    receivedAt,
                    occurredAt,
                    flags,
                    handling,
                    wind,
                    extent,
                    null);
        }

        public IncidentOpened(
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
                List<IncidentFlag> flags) {
            this(
                    incident,
                    number,
                    report,
                    reportedBy,
                    category,
                    place,
                    site,
                    substance,
                    casualties,
                    receivedAt,
                    occurredAt,
                    flags,
                    null,
                    null,
                    null);
        }

        /** What was believed when it was opened. */
        public Situation situation() {
            return new Situation(category, place, site, substance, wind, casualties, extent, occurredAt);
        }

        /** The same incident with a flag more. */
        public IncidentOpened with(IncidentFlag flag) {
            return flags.contains(flag)
                    ? this
                    : new IncidentOpened(
                            incident,
                            number,
                            report,
                            reportedBy,
                            category,
                            place,
                            site,
                            substance,
                            casualties,
                            receivedAt,
                            occurredAt,
                            Stream.concat(flags.stream(), Stream.of(flag)).toList(),
                            handling,
                            wind,
                            extent,
                            drill);
        }

        /** The same incident as it is believed to be now. */
        public IncidentOpened with(Situation now) {
            return new IncidentOpened(
                    incident,
                    number,
                    report,
                    reportedBy,
                    now.category(),
                    now.place(),
                    now.site(),
                    now.substance(),
                    now.casualties(),
                    receivedAt,
                    now.occurredAt(),
                    flags,
                    handling,
                    now.wind(),
                    now.extent(),
                    drill);
        }
    }

    /**
     * A report belongs to an incident; the first one too. Linked once more, it belongs there from now on.
     *
     * @param reason null in entries of an older version, which were all opened by it
     * @param kind null in entries of an older version
     * @param number of a follow-up, from 1; null of any other
     * @param organization whose key reported it; null in entries of an older version
     * @param told what it tells by itself; null of the report that opened the incident, which says so itself, and in entries
     *     of an older version
     * @param fields the lines of the content list that it tells; null in entries of an older version
     * @param follows the report that it goes on from; null of any other, and in entries of an older version
     */
    record ReportLinked(
            IncidentId incident,
            ReportId report,
            Instant receivedAt,
            int warnings,
            @Nullable LinkReason reason,
            @Nullable ReportKind kind,
            @Nullable Integer number,
            @Nullable OrganizationId organization,
            @Nullable Situation told,
            @Nullable List<ReportField> fields,
            @Nullable ReportId follows)
            implements IncidentEvent {
        public ReportLinked {
            fields = fields == null ? null : List.copyOf(fields);
        }

        public ReportLinked(IncidentId incident, ReportId report, Instant receivedAt, int warnings) {
            this(incident, report, receivedAt, warnings, null, null, null);
        }

        public ReportLinked(
                IncidentId incident,
                ReportId report,
                Instant receivedAt,
                int warnings,
                @Nullable LinkReason reason,
                @Nullable ReportKind kind,
                @Nullable Integer number) {
            this(incident, report, receivedAt, warnings, reason, kind, number, null, null, null, null);
        }
    }

    /** Written by a newer version; kept, and understood by nobody here. */
    record Unrecognized(String type, @JsonAnyGetter Map<String, Object> json) implements IncidentEvent {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Unrecognized read(Map<String, Object> json) {
            return new Unrecognized(Typed.typeOf(json), Typed.fieldsOf(json));
        }
    }
}
