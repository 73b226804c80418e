package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.Recurring;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of the journal `response`, written by dispatch. */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.SIMPLE_NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type",
        visible = true,
        defaultImpl = ResponseEvent.Unrecognized.class)
public sealed interface ResponseEvent extends Typed
        permits AidEvent,
                ArchiveEvent,
                AssignmentEvent,
                ClockEvent,
                ClosingEvent,
                CrewEvent,
                DirectiveEvent,
                EachPersonEvent,
                LeadEvent,
                LevelEvent,
                PauseEvent,
                RoadEvent,
                UnitEvent,
                UpwardOfficeEvent,
                UpwardReportEvent,
                ResponseEvent.PlanDefined,
                ResponseEvent.AlertBegan,
                ResponseEvent.RuleAlertedNobody,
                ResponseEvent.StepTaken,
                ResponseEvent.PersonAlerted,
                ResponseEvent.AlertAcknowledged,
                ResponseEvent.AlertStoodDown,
                ResponseEvent.AlertSettled,
                ResponseEvent.AlertRaisedAgain,
                ResponseEvent.IncidentClaimed,
                ResponseEvent.Unrecognized {

    /**
     * An escalation plan is as it says from now on; one of the same id, and one for the very same alerts, is gone.
     *
     * @param revision of the plan, counted from 1; null in an entry of an older version, which is the first
     * @param by the post whose officer set it; null where the city's file did
     * @param at null in an entry of an older version
     */
    record PlanDefined(
            EscalationPlan plan,
            @Nullable Integer revision,
            @Nullable PostId by,
            @Nullable Instant at) implements ResponseEvent {
        /** {@link #revision()}, of an older version's the first. */
        public int number() {
            return revision == null ? 1 : revision;
        }

        /** Whether this takes the place of the other. */
        public boolean replaces(PlanDefined other) {
            return plan.id().equals(other.plan.id()) || plan.isForTheSame(other.plan);
        }
    }

    /** A post must know of an incident, or of a matter within it: one alert per incident, post and matter, its plan frozen. */
    @Recurring
    record AlertBegan(
            AlertId alert,
            IncidentId incident,
            PostId post,
            OrganizationId organization,
            AlertReason reason,
            AlertSubject subject,
            FrozenPlan plan)
            implements ResponseEvent {}

    /**
     * A rule says who must know, and alerted nobody: shown with the incident, so that a person can call instead.
     *
     * @param posts whom a trial or a drill would have alerted; empty where no post was found
     */
    record RuleAlertedNobody(IncidentId incident, AlertReason rule, NobodyReason reason, List<PostId> posts)
            implements ResponseEvent {
        public RuleAlertedNobody {
            posts = posts == null ? List.of() : List.copyOf(posts);
        }
    }

    /**
     * The line of one escalation step, for the page "why was nobody called?".
     *
     * @param round from 1; after the last step the next round begins
     * @param step from 1
     * @param doneAt when it was decided
     * @param latenessMillis {@code doneAt} after {@code dueAt}, never negative
     * @param nextDueAt when the next step is taken if nobody acknowledges
     * @param missing who of those told before had not acknowledged; empty where one of a post is enough
     */
    record StepTaken(
            AlertId alert,
            IncidentId incident,
            int round,
            int step,
            Instant dueAt,
            Instant doneAt,
            long latenessMillis,
            StepReason reason,
            Instant nextDueAt,
            List<PersonId> missing)
            implements ResponseEvent {
        public StepTaken {
            missing = missing == null ? List.of() : List.copyOf(missing);
        }

        /** Of an alert that one of a post acknowledges. */
        public StepTaken(
                AlertId alert,
                IncidentId incident,
                int round,
                int step,
                Instant dueAt,
                Instant doneAt,
                long latenessMillis,
                StepReason reason,
                Instant nextDueAt) {
            this(alert, incident, round, step, dueAt, doneAt, latenessMillis, reason, nextDueAt, List.of());
        }
    }

    /** A person must be told: what the notifier acts on. */
    record PersonAlerted(
            AlertId alert, IncidentId incident, int round, int step, PersonId person, PostId post, AlertSubject subject)
            implements ResponseEvent {}

    /**
     * Somebody has received it 签收, or each person who had to has: that alert stops, the others of the incident do not.
     *
     * @param person the last one, where each had to; null where nobody knows who
     */
    record AlertAcknowledged(
            AlertId alert,
            IncidentId incident,
            PostId post,
            @Nullable PersonId person,
            Instant at) implements ResponseEvent {}

    /**
     * Nobody has to acknowledge it any more; that alert stops, the others of the incident do not.
     *
     * @param post whose officer said so
     */
    record AlertStoodDown(
            AlertId alert,
            IncidentId incident,
            StandDownReason reason,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements ResponseEvent {}

    /** What it was about was answered, or is over: nobody has to acknowledge it any more. */
    record AlertSettled(AlertId alert, IncidentId incident, Instant at) implements ResponseEvent {}

    /**
     * Nothing followed its acknowledgement in time: it waits for another one, and the steps begin again.
     *
     * @param round of the step that follows
     */
    record AlertRaisedAgain(AlertId alert, IncidentId incident, int round, Instant dueAt, Instant at)
            implements ResponseEvent {}

    /**
     * A post sees to the incident 认领, or still does.
     *
     * @param takenFrom the post whose stale claim this ends; null where nobody else had one
     * @param takeOver why; null with {@code takenFrom}
     * @param staleFrom from then on another post may take it over
     */
    record IncidentClaimed(
            IncidentId incident,
            PostId post,
            @Nullable PersonId person,
            @Nullable PostId takenFrom,
            @Nullable TakeOverReason takeOver,
            Instant at,
            Instant staleFrom)
            implements ResponseEvent {}

    /** Written by a newer version; kept, and understood by nobody here. */
    record Unrecognized(String type, @JsonAnyGetter Map<String, Object> json) implements ResponseEvent {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Unrecognized read(Map<String, Object> json) {
            return new Unrecognized(Typed.typeOf(json), Typed.fieldsOf(json));
        }
    }

    /**
     * What an alert is about, as far as a notification says it; no personal data.
     *
     * @param handling of the incident: a later step is a deadline's command, whose entry no longer tells it
     * @param matter null where it is about the incident itself
     * @param siteName of the site it is at; null where none is known, and in entries from before it was told
     * @param roll when this person was told of an alert that each person acknowledges; null where one of a post is enough
     * @param drill to which the incident belongs, where its handling is EXERCISE; null otherwise
     */
    @Recurring
    record AlertSubject(
            String incidentNumber,
            Category category,
            @Nullable String placeText,
            Instant receivedAt,
            boolean saysExercise,
            Handling handling,
            @Nullable AlertMatter matter,
            @Nullable String siteName,
            @Nullable AlertRoll roll,
            @Nullable DrillId drill) {
        public AlertSubject {
            handling = handling == null ? Handling.ACTUAL : handling;
        }

        /** The same incident, about this matter within it. */
        public AlertSubject withMatter(AlertMatter within) {
            return new AlertSubject(
                    incidentNumber,
                    category,
                    placeText,
                    receivedAt,
                    saysExercise,
                    handling,
                    within,
                    siteName,
                    roll,
                    drill);
        }

        /** The same, as it stands when somebody is told; null where that is not to be said. */
        public AlertSubject withRoll(@Nullable AlertRoll standing) {
            return new AlertSubject(
                    incidentNumber,
                    category,
                    placeText,
                    receivedAt,
                    saysExercise,
                    handling,
                    matter,
                    siteName,
                    standing,
                    drill);
        }

        /** Of an incident of a drill. */
        public AlertSubject of(@Nullable DrillId of) {
            return new AlertSubject(
                    incidentNumber,
                    category,
                    placeText,
                    receivedAt,
                    saysExercise,
                    handling,
                    matter,
                    siteName,
                    roll,
                    of);
        }

        /** Of no drill. */
        public AlertSubject(
                String incidentNumber,
                Category category,
                @Nullable String placeText,
                Instant receivedAt,
                boolean saysExercise,
                Handling handling,
                @Nullable AlertMatter matter,
                @Nullable String siteName,
                @Nullable AlertRoll roll) {
            this(incidentNumber, category, placeText, receivedAt, saysExercise, handling, matter, siteName, roll, null);
        }

        /** Of an alert that one of a post acknowledges, or that nobody was told of yet. */
        public AlertSubject(
                String incidentNumber,
                Category category,
                @Nullable String placeText,
                Instant receivedAt,
                boolean saysExercise,
                Handling handling,
                @Nullable AlertMatter matter,
                @Nullable String siteName) {
            this(incidentNumber, category, placeText, receivedAt, saysExercise, handling, matter, siteName, null);
        }

        /** Of an incident itself. */
        public AlertSubject(
                String incidentNumber,
                Category category,
                @Nullable String placeText,
                Instant receivedAt,
                boolean saysExercise,
                Handling handling) {
            this(incidentNumber, category, placeText, receivedAt, saysExercise, handling, null, null);
        }

        /** Of an incident that is handled as ACTUAL. */
        public AlertSubject(
                String incidentNumber,
                Category category,
                @Nullable String placeText,
                Instant receivedAt,
                boolean saysExercise) {
            this(incidentNumber, category, placeText, receivedAt, saysExercise, Handling.ACTUAL);
        }
    }

    /** Why a rule that says who must know alerted no post. */
    enum NobodyReason {
        /** No post of that kind is registered where the rule looked. */
        NO_POST,
        /** The incident is a trial, which wakes nobody. */
        TEST,
        /** The incident is of a drill in which these posts take no part. */
        NOT_IN_DRILL,
        /** The incident is of a drill that is not running. */
        NO_DRILL
    }

    /** Why a step was taken, or why it reached nobody. */
    enum StepReason {
        /** The alert began. */
        ALERT_BEGAN,
        /** Nobody acknowledged within the limit of the step before. */
        SILENCE,
        /** The step before was filled by nobody, or by nobody who is reached, so this one followed at once. */
        STEP_BEFORE_EMPTY,
        /** Nobody fills this step: skipped and recorded. */
        SKIPPED_NOBODY_ON_DUTY,
        /** Of those who fill this step no channel is left: they were told all the same, and the next one followed at once. */
        SKIPPED_NOBODY_REACHED,
        /** Whoever fills this step has acknowledged, and others have not yet: skipped and recorded. */
        SKIPPED_ALL_ACKNOWLEDGED,
        /** Nothing followed the acknowledgement: the alert was raised again. */
        NOTHING_FOLLOWED,
        /** An officer asked for it before its time. */
        COMMAND,
        /** An officer asked for a later step: skipped and recorded. */
        SKIPPED_BY_COMMAND
    }
}
