package cn.liandong.contracts.incidents;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What intake can be asked, on `intake-commands`. A report is no command: it lies in `reports`. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface IntakeCommand {

    record RegisterSite(Site site) implements IntakeCommand {}
}
