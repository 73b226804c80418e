package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.ProgrammeId;
import java.time.Instant;

/** Keeps programmes, and plans the drills that they ask for. */
public sealed interface ProgrammeCommand extends DrillCommand {

    /** Keeps the programme; one of the same id is replaced. */
    record SetProgramme(Programme programme) implements ProgrammeCommand {}

    /** Nothing is planned by it any more; what is planned stays. */
    record WithdrawProgramme(ProgrammeId programme) implements ProgrammeCommand {}

    /** A deadline: a drill of it is to be planned, or was not held in time. */
    record DueProgramme(ProgrammeId programme, Instant dueAt) implements ProgrammeCommand {}
}
