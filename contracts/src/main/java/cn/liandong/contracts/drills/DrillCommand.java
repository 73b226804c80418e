package cn.liandong.contracts.drills;

import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the drill runner can be asked, on `drills-commands`. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
public sealed interface DrillCommand extends Typed
        permits ScenarioCommand, ProgrammeCommand, ConductCommand, InjectCommand, JudgingCommand, FilingCommand {}
