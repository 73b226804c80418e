package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.journal.Handling;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Statutory clocks 法定时限, in the journal `response`: started, met and missed by facts, at the facts' own times. */
public sealed interface ClockEvent extends ResponseEvent {

    /**
     * From now on incidents are held against this row; it replaces the one of its id. Running clocks keep theirs.
     *
     * @param revision of the row, counted from 1; null in an entry of an older version, which is the first
     * @param by the post whose officer set it; null where the city's file did
     * @param at null in an entry of an older version
     */
    record ClockDefined(
            ClockRow row,
            @Nullable Integer revision,
            @Nullable PostId by,
            @Nullable Instant at) implements ClockEvent {
        /** {@link #revision()}, of an older version's the first. */
        public int number() {
            return revision == null ? 1 : revision;
        }
    }

    /** What happened to one clock, or to its not being there. */
    sealed interface OfIncident extends ClockEvent {
        IncidentId incident();

        /** When it was decided. */
        Instant at();
    }

    /** What happened to one clock. */
    sealed interface OfClock extends OfIncident {
        ClockId clock();
    }

    /**
     * It runs.
     *
     * @param row as it was when the clock started: a later edit changes nothing that runs
     * @param organization who has to report; null where none of the kind is registered
     * @param handling the incident's: it never changes on the way
     * @param grade the incident's, as far as it was told
     * @param startedAt the time of the fact that started it
     * @param dueAt {@code startedAt} and the limit
     */
    record ClockStarted(
            ClockId clock,
            IncidentId incident,
            ClockRow row,
            @Nullable OrganizationId organization,
            Handling handling,
            Grade grade,
            Instant startedAt,
            Instant dueAt,
            Instant at)
            implements OfClock {}

    /** A row applies, and nobody can say from when: shown with the incident, so that a person asks. */
    record ClockNotStarted(IncidentId incident, ClockRow row, Handling handling, NotStartedReason reason, Instant at)
            implements OfIncident {}

    /**
     * It still runs, and its party is reminded.
     *
     * @param dueAt of the mark
     * @param leftMillis from {@code at} to the limit, never negative
     */
    record ClockReminded(ClockId clock, IncidentId incident, ClockMark mark, Instant dueAt, Instant at, long leftMillis)
            implements OfClock {}

    /**
     * It was reported upward, as an officer says.
     *
     * @param clock the one that it was recorded at; every clock of the incident that asks for the same is met with it
     * @param toldTo who took the report; it is what somebody wrote
     * @param receipt what they answered; null where nothing is recorded
     */
    record UpwardReportRecorded(
            ClockId clock,
            IncidentId incident,
            ReportingParty from,
            ReportingParty to,
            ReportingChannel channel,
            String toldTo,
            Instant reportedAt,
            @Nullable String receipt,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements OfClock {}

    /**
     * What it asks for was done.
     *
     * @param metAt the time of the fact
     * @param leftMillis from {@code metAt} to the limit, never negative
     * @param latenessMillis {@code metAt} after the limit, never negative
     * @param report the party's own report that met it; null where an officer recorded it
     * @param upwardReport the city's own upward report that met it; null where it was another fact
     */
    record ClockMet(
            ClockId clock,
            IncidentId incident,
            Instant metAt,
            long leftMillis,
            long latenessMillis,
            @Nullable ReportId report,
            @Nullable UpwardReportId upwardReport,
            Instant at)
            implements OfClock {}

    /**
     * Its limit has passed and nothing was recorded; it may still be met, late.
     *
     * @param latenessMillis of this line: {@code at} after {@code dueAt}, never negative
     */
    record ClockMissed(ClockId clock, IncidentId incident, Instant dueAt, Instant at, long latenessMillis)
            implements OfClock {}

    record ClockStopped(ClockId clock, IncidentId incident, ClockStopReason reason, Instant at) implements OfClock {}

    /** Its incident was closed by mistake and is open again: it runs on, with the limit it had. */
    record ClockResumed(ClockId clock, IncidentId incident, Instant at) implements OfClock {}
}
