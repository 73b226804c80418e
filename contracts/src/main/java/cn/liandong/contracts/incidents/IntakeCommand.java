package cn.liandong.contracts.incidents;

import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What intake can be asked, on `intake-commands`. A report is no command: it lies in `reports`. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
public sealed interface IntakeCommand extends Typed
        permits ZoneCommand, SiteCommand, IntakeCommand.RegisterSite, IntakeCommand.RegisterPoint {

    record RegisterSite(Site site) implements IntakeCommand {}

    record RegisterPoint(Point point) implements IntakeCommand {}
}
