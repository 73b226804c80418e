package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What intake can be asked, on `intake-commands`. A report is no command: it lies in `reports`. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
public sealed interface IntakeCommand extends Typed
        permits AssessmentCommand,
                ZoneCommand,
                SiteCommand,
                SignalCommand,
                MatchCommand,
                MergeCommand,
                AttachmentCommand,
                IntakeCommand.RegisterSite,
                IntakeCommand.RegisterPoint,
                IntakeCommand.MissFollowUp {

    record RegisterSite(Site site) implements IntakeCommand {}

    record RegisterPoint(Point point) implements IntakeCommand {}

    /** A deadline: the follow-up that was awaited until then did not come. */
    record MissFollowUp(IncidentId incident, Instant dueAt) implements IntakeCommand {}
}
