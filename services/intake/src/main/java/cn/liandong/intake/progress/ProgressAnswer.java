package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneAssumption;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.DirectiveAnswer;
import cn.liandong.intake.progress.Incident.Alert;
import cn.liandong.intake.progress.Incident.GradeNow;
import cn.liandong.intake.progress.ProgressEndpoint.Received;
import cn.liandong.intake.progress.Work.Assignment;
import cn.liandong.intake.progress.Work.AssignmentState;
import cn.liandong.intake.progress.Work.Instruction;
import cn.liandong.intake.progress.Work.InstructionState;
import cn.liandong.reports.MissingField;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a report is told of it; posts and organizations, no people.
 *
 * @param incident null until it was decided
 * @param zones null where none were drawn: nobody knows a place or a substance
 * @param units that go, or went
 * @param instructions to the organization that asks
 * @param ending null while nothing was said of its end
 * @param chain what the same organization told of the happening, in the order it came
 * @param missingFields what none of these reports has told yet
 * @param grade null until it was graded
 * @param followUp null while none is awaited of this organization
 * @param attachments what was received with this report, in the order it came
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProgressAnswer(
        ReportId reportId,
        Instant receivedAt,
        Handling handling,
        List<ReportRecord.Warning> warnings,
        @Nullable Opened incident,
        List<Alerted> alerts,
        @Nullable Zones zones,
        List<Unit> units,
        List<Told> instructions,
        @Nullable Ended ending,
        ReportKind kind,
        List<InChain> chain,
        List<MissingField> missingFields,
        @Nullable GradeNow grade,
        @Nullable FollowUp followUp,
        List<Attached> attachments) {

    /** What was received with the report; it is read under {@code …/attachments/{sha256}}. */
    record Attached(String sha256, String mediaType, long bytes, Instant receivedAt) {
        private static Attached of(Progress.Attached one) {
            var attachment = one.attachment();
            return new Attached(attachment.sha256(), attachment.mediaType(), attachment.bytes(), one.at());
        }
    }

    /** A report of the same organization; the number is null where it has none, or is not decided yet. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record InChain(
            ReportId reportId,
            ReportKind kind,
            @Nullable Integer number,
            Instant receivedAt,
            @Nullable ReportId corrects) {}

    /** When the next report is awaited; and since when one is late that did not come. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FollowUp(Instant dueAt, @Nullable Instant missedSince) {}

    /** The incident that the report belongs to. */
    record Opened(IncidentId id, String number, Instant openedAt) {}

    /**
     * How far it may reach by a guidebook's tables.
     *
     * @param zones empty where no table has the substance
     * @param assumed what nobody told, so that the worst was taken
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Zones(
            @Nullable String substance,
            @Nullable String unNumber,
            @Nullable String guide,
            String edition,
            List<Zone> zones,
            List<ZoneAssumption> assumed) {
        static Zones of(HazardZones drawn) {
            return new Zones(
                    drawn.substance(),
                    drawn.unNumber(),
                    drawn.guide(),
                    drawn.edition(),
                    drawn.zones(),
                    drawn.assumed());
        }
    }

    /**
     * Who must know.
     *
     * @param acknowledgedBy null until somebody has received it
     * @param stoodDownAt since when nobody has to; null while somebody has
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Alerted(
            @Nullable String postName,
            String organizationName,
            AlertReason reason,
            Instant alertedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Acknowledging acknowledgedBy,
            @Nullable Instant stoodDownAt) {}

    /**
     * A unit that goes.
     *
     * @param organizationName whose it is
     * @param endedAt when it was released, or called back
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Unit(
            AssignmentId id,
            String organizationName,
            AssignmentState state,
            @Nullable Instant acceptedAt,
            @Nullable Instant enRouteAt,
            @Nullable Instant onSceneAt,
            @Nullable Instant endedAt) {
        static Unit of(Assignment unit, Progress progress) {
            return new Unit(
                    unit.id(),
                    progress.name(unit.organization()),
                    unit.state(),
                    unit.acceptedAt(),
                    unit.enRouteAt(),
                    unit.onSceneAt(),
                    unit.endedAt());
        }
    }

    /**
     * An order to the organization that asks.
     *
     * @param fromName the organization that gave it
     * @param answer the last one; null where none was given
     * @param returnedBecause why the last answer will not do
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Told(
            DirectiveId id,
            String fromName,
            String text,
            Instant givenAt,
            Instant answerBy,
            InstructionState state,
            @Nullable DirectiveAnswer answer,
            @Nullable Instant answeredAt,
            @Nullable String returnedBecause) {
        static Told of(Instruction instruction, Progress progress) {
            return new Told(
                    instruction.id(),
                    progress.name(instruction.from()),
                    instruction.text(),
                    instruction.givenAt(),
                    instruction.answerBy(),
                    instruction.state(),
                    instruction.answer(),
                    instruction.answeredAt(),
                    instruction.returnedBecause());
        }
    }

    /** How it ends, or goes on after all. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Ended(
            @Nullable Instant controlledAt,
            @Nullable Instant closedAt,
            @Nullable Instant reopenedAt) {
        static Ended of(Work.Ending ending) {
            return new Ended(ending.controlledAt(), ending.closedAt(), ending.reopenedAt());
        }
    }

    /** The post that received it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Acknowledging(
            @Nullable String postName, @Nullable String organizationName) {}

    /**
     * The answer.
     *
     * @param chain of the same organization, in the order they came
     */
    static ProgressAnswer of(Received report, List<Received> chain, boolean english, Progress progress) {
        var incident = progress.incidentOf(report.id());
        var work = incident == null ? Work.NONE : incident.work();
        var zones = incident == null ? null : incident.standing();
        var told = chain.stream().flatMap(one -> one.told().stream()).collect(Collectors.toSet());
        return new ProgressAnswer(
                report.id(),
                report.receivedAt(),
                report.handling(),
                report.warnings(),
                incident == null ? null : incident.opened(),
                incident == null
                        ? List.of()
                        : incident.alerts().stream()
                                .map(alert -> alerted(alert, progress))
                                .toList(),
                zones == null ? null : Zones.of(zones),
                work.assignments().stream()
                        .filter(one -> one.state() != AssignmentState.OFFERED)
                        .map(one -> Unit.of(one, progress))
                        .toList(),
                work.instructions().stream()
                        .filter(one -> one.organization().equals(report.organization()))
                        .map(one -> Told.of(one, progress))
                        .toList(),
                work.ending() == null ? null : Ended.of(work.ending()),
                report.kind(),
                chain.stream().map(one -> inChain(one, incident)).toList(),
                MissingField.after(told, english),
                incident == null ? null : incident.grade(),
                incident == null ? null : followUp(incident.followUp(), report.organization()),
                progress.attachedTo(report.id()).stream().map(Attached::of).toList());
    }

    private static InChain inChain(Received report, @Nullable Incident incident) {
        var number = incident == null
                ? null
                : incident.reports().stream()
                        .filter(linked -> linked.id().equals(report.id()))
                        .findFirst()
                        .map(Incident.Numbered::number)
                        .orElse(null);
        return new InChain(report.id(), report.kind(), number, report.receivedAt(), report.corrects());
    }

    private static @Nullable FollowUp followUp(Incident.@Nullable FollowUp awaited, OrganizationId caller) {
        return awaited == null || !awaited.organization().equals(caller)
                ? null
                : new FollowUp(awaited.dueAt(), awaited.missedSince());
    }

    static Alerted alerted(Alert alert, Progress progress) {
        var post = progress.post(alert.post());
        return new Alerted(
                post == null ? null : post.name(),
                progress.name(alert.organization()),
                alert.reason(),
                alert.alertedAt(),
                alert.acknowledgedAt(),
                alert.acknowledgedBy() == null ? null : acknowledging(progress.post(alert.acknowledgedBy()), progress),
                alert.stoodDownAt());
    }

    private static Acknowledging acknowledging(Progress.@Nullable Post post, Progress progress) {
        return post == null
                ? new Acknowledging(null, null)
                : new Acknowledging(post.name(), progress.name(post.organization()));
    }
}
