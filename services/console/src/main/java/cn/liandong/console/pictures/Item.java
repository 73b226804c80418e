package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Extent;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import cn.liandong.contracts.notifications.ReplyReading;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.AidDeclineReason;
import cn.liandong.contracts.response.AidEnd;
import cn.liandong.contracts.response.AidUnitState;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ClockKind;
import cn.liandong.contracts.response.ClockStopReason;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DeclineReason;
import cn.liandong.contracts.response.DirectiveAnswer;
import cn.liandong.contracts.response.LeadDeclineReason;
import cn.liandong.contracts.response.ReportingChannel;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.contracts.response.StandDownReason;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.contracts.response.UnitState;
import cn.liandong.contracts.response.Verification;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item as a page gets it: an upsert, identified by kind and id. The first kinds stand here together, as they do on the wire and in the AsyncAPI; newer ones in files of their own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(Item.Incident.class),
    @JsonSubTypes.Type(Item.Alert.class),
    @JsonSubTypes.Type(Item.TimelineLine.class),
    @JsonSubTypes.Type(Item.Notification.class),
    @JsonSubTypes.Type(DutyItem.class),
    @JsonSubTypes.Type(Item.Unit.class),
    @JsonSubTypes.Type(Item.Assignment.class),
    @JsonSubTypes.Type(Item.Proposal.class),
    @JsonSubTypes.Type(Item.Directive.class),
    @JsonSubTypes.Type(Item.Checklist.class),
    @JsonSubTypes.Type(Item.Lead.class),
    @JsonSubTypes.Type(Item.Clock.class),
    @JsonSubTypes.Type(Item.Aid.class),
    @JsonSubTypes.Type(Item.Neighbour.class),
    @JsonSubTypes.Type(UpwardReportItem.class),
    @JsonSubTypes.Type(ZonesItem.class),
    @JsonSubTypes.Type(MatchesItem.class),
    @JsonSubTypes.Type(SpotCheckItem.class),
    @JsonSubTypes.Type(MonitoringItem.class),
    @JsonSubTypes.Type(DrillItem.class),
    @JsonSubTypes.Type(ConductItem.class),
    @JsonSubTypes.Type(FindingItem.class),
    @JsonSubTypes.Type(ScenarioItem.class),
    @JsonSubTypes.Type(Item.Notice.class),
    @JsonSubTypes.Type(Item.Gone.class)
})
public sealed interface Item
        permits Item.Incident,
                Item.Alert,
                Item.TimelineLine,
                Item.Notification,
                DutyItem,
                Item.Unit,
                Item.Assignment,
                Item.Proposal,
                Item.Directive,
                Item.Checklist,
                Item.Lead,
                Item.Clock,
                Item.Aid,
                Item.Neighbour,
                UpwardReportItem,
                ZonesItem,
                MatchesItem,
                SpotCheckItem,
                MonitoringItem,
                DrillItem,
                ConductItem,
                FindingItem,
                ScenarioItem,
                Item.Notice,
                Item.Gone {
    String id();

    /**
     * What is happening, with the reports about it, verbatim.
     *
     * @param reports of more than a hundred the one that opened it and the newest
     * @param reportCount how many there are
     * @param drillId of the drill that it belongs to; null of what is real
     * @param shownFrom of one that was reopened after it had left the picture: what was told and done before is in the
     *     journals alone; null where it is shown whole
     */
    @JsonTypeName("incident")
    record Incident(
            String id,
            String number,
            Category category,
            List<Town> towns,
            Place.TownKnownBy townKnownBy,
            @Nullable String placeText,
            @Nullable Coordinates coordinates,
            @Nullable String siteId,
            @Nullable String siteName,
            String organizationId,
            String organizationName,
            Instant receivedAt,
            @Nullable Instant occurredAt,
            List<IncidentFlag> flags,
            List<Report> reports,
            @Nullable Substance substance,
            @Nullable Casualties casualties,
            @Nullable Claim claim,
            @Nullable Closing closing,
            @Nullable Instant shownFrom,
            @Nullable Extent extent,
            AssessmentItem assessment,
            int reportCount,
            @Nullable String drillId)
            implements Item {}

    /** How far the end of an incident has come; the outcome is null while it is not closed. */
    record Closing(Stage stage, @Nullable ClosingOutcome outcome, Instant at, SeatedPerson by) {
        /** Whether it spreads no more, or the response is over. */
        public enum Stage {
            CONTROLLED,
            CLOSED
        }
    }

    /** Who sees to an incident; from {@code staleFrom} on another post may take it over. */
    record Claim(SeatedPerson by, Instant at, Instant staleFrom) {}

    /** A town an incident is in. */
    record Town(String code, String name) {}

    /**
     * A report; what it says is null while the record was not read, or after it was erased.
     *
     * @param linkedBy why it belongs to the incident; null of one that an older version linked
     * @param chain which it is among those of its happening, its number among the follow-ups, and the one it corrects
     * @param correctedBy those that say that they correct it, in the order they came
     * @param taken who took it on the phone; null where it was sent
     */
    record Report(
            String id,
            Instant receivedAt,
            @Nullable String description,
            @Nullable String measuresTaken,
            @Nullable String reporterName,
            @Nullable String reporterPhone,
            @Nullable String reporterUnit,
            List<ReportRecord.Warning> warnings,
            @Nullable String body,
            @Nullable LinkReason linkedBy,
            Chain chain,
            List<String> correctedBy,
            List<Attached> attachments,
            @Nullable SeatedPerson taken) {
        /** A photo or a recording that came with it; its bytes are read by its hash. */
        public record Attached(String sha256, String mediaType, long bytes, Instant receivedAt) {}

        /** Where it stands among the reports of its happening. */
        public record Chain(
                @Nullable ReportKind kind,
                @Nullable Integer number,
                @Nullable String corrects) {}
    }

    /**
     * Who must know, who was told, and who acknowledged.
     *
     * @param matter null where it is about the incident itself
     * @param raisedAgainAt when an acknowledged alert is raised again, if nobody sees to the incident until then
     * @param roll who has acknowledged, where each person has to; null where one of a post is enough
     */
    @JsonTypeName("alert")
    record Alert(
            String id,
            String incidentId,
            String incidentNumber,
            String postId,
            String postName,
            String organizationId,
            String organizationName,
            @Nullable Tier tier,
            AlertReason reason,
            State state,
            int round,
            int step,
            List<Step> steps,
            List<SeatedPerson> alerted,
            @Nullable Instant nextDueAt,
            @Nullable Instant acknowledgedAt,
            @Nullable SeatedPerson acknowledgedBy,
            @Nullable Instant raisedAgainAt,
            @Nullable StoodDown stoodDown,
            @Nullable Matter matter,
            @Nullable Roll roll)
            implements Item {
        /** Whether somebody has to acknowledge it. */
        public enum State {
            OPEN,
            ACKNOWLEDGED,
            STOOD_DOWN,
            SETTLED
        }
    }

    /**
     * What an alert is about within its incident; its reason says of which kind it is.
     *
     * @param about what it is called, as somebody wrote it
     */
    record Matter(
            String id, @Nullable String about, @Nullable Instant answerBy) {}

    /** Of an alert that each person acknowledges: who has, in their order, and who was told and has not. */
    record Roll(List<Received> received, List<SeatedPerson> missing) {
        /** Who has, and when. */
        record Received(SeatedPerson by, Instant at) {}
    }

    /** Who said that nobody has to acknowledge an alert any more, and why. */
    record StoodDown(StandDownReason reason, Instant at, SeatedPerson by) {}

    /** A step of the plan that was frozen when the alert began. */
    record Step(int number, List<SeatedPerson> people, int acknowledgeWithinSeconds) {}

    /** A person at a post; no person where only the post is known. */
    record SeatedPerson(
            String postId,
            String postName,
            @Nullable String personId,
            @Nullable String personName) {}

    /** A line of an incident's timeline. */
    @JsonTypeName("line")
    record TimelineLine(
            String id,
            String incidentId,
            Instant at,
            String event,
            @Nullable String actor,
            Map<String, String> params) implements Item {}

    /** One person on one channel, and what came of it. */
    @JsonTypeName("notification")
    record Notification(
            String id,
            String alertId,
            @Nullable String incidentId,
            String personId,
            String personName,
            @Nullable String postName,
            @Nullable Channel channel,
            String state,
            int attempt,
            Instant at,
            @Nullable String code,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant shownAt,
            @Nullable Instant repliedAt,
            @Nullable ReplyReading reply,
            boolean unverified)
            implements Item {}

    /**
     * Somebody on duty.
     *
     * @param phone null for a viewer who may not see it
     * @param disabled on which channels the person is not called of itself
     * @param reached whether a channel is left
     * @param lacks qualifications that the post asks for and that the person does not have for ever; empty for a viewer who
     *     may not see it
     */
    record Person(
            String id,
            String name,
            @Nullable String phone,
            List<DisabledContact> disabled,
            boolean reached,
            List<Lack> lacks) {}

    /** A channel of a person and why it is disabled; no number. */
    record DisabledContact(Channel channel, ContactFault fault) {}

    /** A unit, where it is, and whether it can go. */
    @JsonTypeName("unit")
    record Unit(
            String id,
            String name,
            UnitKind unitKind,
            List<Capability> capabilities,
            int crew,
            String organizationId,
            String organizationName,
            UnitState state,
            Engaged engaged,
            Coordinates coordinates,
            @Nullable Instant positionAt)
            implements Item {
        /** Whether an assignment binds it. */
        public enum Engaged {
            NO,
            /** A drill has it; a real incident takes it out of there. */
            EXERCISE,
            ACTUAL
        }
    }

    /** One unit, one incident, and how far it has come. */
    @JsonTypeName("assignment")
    record Assignment(
            String id,
            String incidentId,
            String unitId,
            String unitName,
            String organizationId,
            String organizationName,
            Handling handling,
            Standing state,
            List<Capability> needs,
            @Nullable ProposedUnit why,
            int asked,
            Instant offeredAt,
            Instant answerBy,
            @Nullable Instant acceptedAt,
            @Nullable Instant enRouteAt,
            @Nullable Instant onSceneAt,
            @Nullable Instant endedAt,
            @Nullable DeclineReason declined,
            @Nullable Crew crew)
            implements Item {
        /** Where it stands; the last five are ends. */
        public enum Standing {
            OFFERED,
            ACCEPTED,
            EN_ROUTE,
            ON_SCENE,
            RELEASED,
            DECLINED,
            LAPSED,
            WITHDRAWN,
            DISSOLVED
        }
    }

    /**
     * Whether the crew of a unit on scene is heard of 报平安.
     *
     * @param heardBy when it has to be heard of
     * @param missed how often it was missed since it was last heard of
     */
    record Crew(long everySeconds, Instant heardBy, int missed) {}

    /** Which units could go to an incident, the best first, as dispatch last said. */
    @JsonTypeName("proposal")
    record Proposal(
            String id, String incidentId, List<Capability> needs, List<ProposedUnit> units, List<Capability> shortfall)
            implements Item {}

    /**
     * A unit that could go, and why it stands where it stands.
     *
     * @param routed whether a routing service said the distance; otherwise it is estimated
     * @param ofKind whether it is of the kind that was asked for; false where any kind will do
     */
    record ProposedUnit(
            String unitId,
            String unitName,
            List<Capability> covers,
            @Nullable Integer distanceMetres,
            @Nullable Instant positionAt,
            boolean inDrill,
            boolean routed,
            boolean ofKind) {}

    /**
     * An order 指令 and what was said of it; texts are what a person wrote.
     *
     * @param to the posts that were told
     * @param dueBy when the next word is due: the receiver's, or the giver's once it is answered; null once it is over
     * @param pressed how often that word was pressed for 督办
     */
    @JsonTypeName("directive")
    record Directive(
            String id,
            String incidentId,
            Handling handling,
            SeatedPerson from,
            String fromOrganizationId,
            String fromOrganizationName,
            String organizationId,
            String organizationName,
            @Nullable String unitId,
            @Nullable String unitName,
            List<SeatedPerson> to,
            String text,
            DirectiveStanding state,
            Instant givenAt,
            @Nullable Instant dueBy,
            int pressed,
            List<Answer> answers,
            @Nullable Instant endedAt)
            implements Item {}

    /** An answer to a directive, and why it was returned; the last three are null where it was not. */
    record Answer(
            int number,
            DirectiveAnswer answer,
            @Nullable String text,
            Instant at,
            SeatedPerson by,
            @Nullable String returnReason,
            @Nullable Instant returnedAt,
            @Nullable SeatedPerson returnedBy) {}

    /**
     * The response level of an incident, and what has to be done at it.
     *
     * @param level null once none holds any more
     * @param by who said so at {@code at}
     * @param standDown that a level I or II is lowered or ended, which waits for a second officer; null for nothing
     */
    @JsonTypeName("checklist")
    record Checklist(
            String id,
            String incidentId,
            String planId,
            @Nullable ResponseLevel level,
            Instant at,
            SeatedPerson by,
            @Nullable StandDownAsked standDown,
            List<Listed> items)
            implements Item {
        /** What became of an item; OVERDUE is open and late. */
        public enum State {
            OPEN,
            OVERDUE,
            TICKED,
            RULED_OUT,
            DROPPED
        }
    }

    /**
     * An officer wants a level I or II lowered or ended.
     *
     * @param number by which a second officer agrees
     * @param to null for none
     * @param until it is void from then on
     */
    record StandDownAsked(int number, @Nullable ResponseLevel to, Instant at, Instant until, SeatedPerson by) {}

    /**
     * An item of a checklist.
     *
     * @param name in its plan
     * @param saidAt when somebody last said how it stands, and null while nobody did; who and why likewise
     */
    record Listed(
            String name,
            ResponseLevel level,
            String text,
            @Nullable String english,
            String organizationId,
            String organizationName,
            Checklist.State state,
            Instant dueAt,
            @Nullable Instant saidAt,
            @Nullable SeatedPerson saidBy,
            @Nullable String reason,
            @Nullable String reasonText) {}

    /**
     * Who leads an incident, since its lead was first offered to another.
     *
     * @param offer that was not answered yet
     * @param declined the last offer was, and by whom
     */
    @JsonTypeName("lead")
    record Lead(
            String id,
            String incidentId,
            String organizationId,
            String organizationName,
            @Nullable LeadOffer offer,
            @Nullable LeadDecline declined)
            implements Item {}

    /**
     * The lead is offered to another.
     *
     * @param reminded how often an answer was asked for
     */
    record LeadOffer(
            int number,
            String organizationId,
            String organizationName,
            Instant at,
            Instant answerBy,
            SeatedPerson by,
            int reminded) {}

    /** Another does not take the lead, and why. */
    record LeadDecline(
            String organizationName,
            LeadDeclineReason reason,
            @Nullable String text,
            Instant at,
            SeatedPerson by) {}

    /**
     * A statutory clock of an incident: who has to report to whom, until when, and what came of it.
     *
     * @param organizationId who has to report; null where none of the kind is registered
     * @param channel by which; null for any
     * @param latenessMillis of what met it, 0 where it was in time; null while it is not met
     * @param metByReportId the upward report that met it; null where another fact did, and while it is not met
     */
    @JsonTypeName("clock")
    record Clock(
            String id,
            String incidentId,
            String name,
            ClockKind clockKind,
            ReportingParty reportedFrom,
            ReportingParty reportedTo,
            @Nullable String organizationId,
            @Nullable String organizationName,
            @Nullable ReportingChannel channel,
            int limitMinutes,
            String source,
            Verification verified,
            Handling handling,
            Instant startedAt,
            Instant dueAt,
            ClockStanding state,
            @Nullable Instant metAt,
            @Nullable Long latenessMillis,
            @Nullable ClockStopReason stopped,
            @Nullable UpwardReport upwardReport,
            @Nullable String metByReportId)
            implements Item {
        /** Where it stands; one that is missed may still be met. */
        public enum ClockStanding {
            RUNNING,
            MISSED,
            MET,
            STOPPED
        }
    }

    /** That it was reported upward, as an officer recorded it. */
    record UpwardReport(
            ReportingChannel channel,
            String toldTo,
            Instant reportedAt,
            @Nullable String receipt,
            SeatedPerson by) {}

    /**
     * A request for mutual aid 增援, on either side of it.
     *
     * @param asked whether the other side makes it of this one; then the incident is the other side's, and no item of its own
     * @param jurisdiction the other side's
     * @param by who made it; null where the other side did
     * @param end why it holds no more; null while it does
     */
    @JsonTypeName("aid")
    record Aid(
            String id,
            String incidentId,
            boolean asked,
            String jurisdiction,
            String jurisdictionName,
            String incidentNumber,
            Category category,
            @Nullable String placeText,
            @Nullable String siteName,
            @Nullable Coordinates coordinates,
            Handling handling,
            List<Capability> needs,
            @Nullable UnitKind unitKind,
            int count,
            @Nullable String stagingArea,
            Instant askedAt,
            Instant answerBy,
            @Nullable SeatedPerson by,
            List<AidedUnit> units,
            @Nullable AidDecline declined,
            @Nullable AidEnd end,
            @Nullable Instant endedAt)
            implements Item {}

    /** A unit that goes for another jurisdiction, and how far it has come since when. */
    record AidedUnit(
            String assignmentId,
            String unitId,
            String unitName,
            UnitKind unitKind,
            int crew,
            AidUnitState state,
            Instant at) {}

    /** That the home jurisdiction sends nobody, or nobody more; who said so is known at home only. */
    record AidDecline(
            AidDeclineReason reason,
            @Nullable String text,
            Instant at,
            @Nullable SeatedPerson by) {}

    /** A jurisdiction that can be asked for mutual aid; its id is its division code. */
    @JsonTypeName("neighbour")
    record Neighbour(String id, String name) implements Item {}

    /** What the system says about itself. */
    @JsonTypeName("notice")
    record Notice(String id, String level, String code, Map<String, String> params, Instant at) implements Item {}

    /** Removes an item. */
    @JsonTypeName("gone")
    record Gone(String of, String id) implements Item {}
}
