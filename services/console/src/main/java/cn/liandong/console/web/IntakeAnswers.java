package cn.liandong.console.web;

import cn.liandong.console.commands.IntakeGateway;
import cn.liandong.console.commands.OfficerCommands;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import org.jspecify.annotations.Nullable;

/** Asks intake what an officer wants, and waits for what it decided: whether he may is for intake to say. */
public final class IntakeAnswers {
    private final OfficerCommands commands;
    private final IntakeGateway intake;

    public IntakeAnswers(OfficerCommands commands, IntakeGateway intake) {
        this.commands = commands;
        this.intake = intake;
    }

    /**
     * What came of it.
     *
     * @param asked what came of it if it is accepted, as messages say it: {@code merged}
     */
    DispatchAnswers.Accepted ask(Officer officer, @Nullable String key, IntakeCommand command, String asked)
            throws InterruptedException {
        return new DispatchAnswers.Accepted(
                true, Topics.INCIDENTS, outcome(officer, key, command, asked).sequence());
    }

    /** The same, with the facts that the caller may need. */
    OutcomeNotice outcome(Officer officer, @Nullable String key, IntakeCommand command, String asked)
            throws InterruptedException {
        var envelope = commands.command(officer, DispatchAnswers.checked(key), Handling.ACTUAL, command);
        return DispatchAnswers.accepted(intake.ask(officer.jurisdiction(), envelope), asked);
    }
}
