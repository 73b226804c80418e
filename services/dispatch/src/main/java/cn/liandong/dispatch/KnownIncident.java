package cn.liandong.dispatch;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.Grading;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.Situation;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.ReopenedIncident;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What dispatch keeps of an incident that intake opened, to decide who goes and to say of it what an alert says.
 *
 * @param drill to which it belongs, where its handling is EXERCISE; null otherwise
 */
public record KnownIncident(
        String number,
        Instant receivedAt,
        boolean saysExercise,
        Handling handling,
        Category category,
        Place place,
        @Nullable SiteId site,
        ReportId report,
        OrganizationId reportedBy,
        @Nullable Instant occurredAt,
        @Nullable Casualties casualties,
        Grade grade,
        @Nullable DrillId drill) {
    public static KnownIncident of(IncidentOpened opened, Handling handling) {
        return new KnownIncident(
                opened.number(),
                opened.receivedAt(),
                opened.flags().contains(IncidentFlag.SAYS_EXERCISE),
                handlingOf(opened, handling),
                opened.category(),
                opened.place(),
                opened.site(),
                opened.report(),
                opened.reportedBy(),
                opened.occurredAt(),
                opened.casualties(),
                Grading.of(opened.casualties(), opened.extent()).grade(),
                opened.drill());
    }

    /** Its own, where it says so: an officer's command may open one for what a drill reported. */
    static Handling handlingOf(IncidentOpened opened, Handling ofEntry) {
        return opened.handling() == null ? ofEntry : opened.handling();
    }

    /** The incident as it is believed to be now; its handling and its first report never change, and its grade is told apart. */
    KnownIncident with(Situation now) {
        return new KnownIncident(
                number,
                receivedAt,
                saysExercise,
                handling,
                now.category(),
                now.place(),
                now.site(),
                report,
                reportedBy,
                now.occurredAt(),
                now.casualties(),
                grade,
                drill);
    }

    /** The same of another grade: what intake says of it counts, for an officer may have. */
    KnownIncident with(Grade now) {
        return new KnownIncident(
                number,
                receivedAt,
                saysExercise,
                handling,
                category,
                place,
                site,
                report,
                reportedBy,
                occurredAt,
                casualties,
                now,
                drill);
    }

    /**
     * Whether nobody but the city's duty officer is alerted of it: it says it is an exercise, or nobody answers for it.
     *
     * @param officerSaid whether an officer has said what is to be told, who has looked into it
     */
    public boolean isForTheCityAlone(boolean officerSaid) {
        return saysExercise || (Unverified.ORGANIZATION.equals(reportedBy) && !officerSaid);
    }

    /** What an alert of the incident itself says of it. */
    public AlertSubject subject(@Nullable String siteName) {
        return new AlertSubject(number, category, place.text(), receivedAt, saysExercise, handling, null, siteName)
                .of(drill);
    }

    /** What is told of it when it is reopened. */
    ReopenedIncident reopened() {
        return new ReopenedIncident(
                number, report, reportedBy, category, place, site, receivedAt, saysExercise, handling, drill);
    }
}
