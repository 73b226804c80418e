package cn.liandong.console.web;

import cn.liandong.console.commands.DrillsGateway;
import cn.liandong.console.commands.OfficerCommands;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import org.jspecify.annotations.Nullable;

/** Asks the drill runner what an officer wants, and waits for what it decided: whether he may is for it to say. */
public final class DrillAnswers {
    private final OfficerCommands commands;
    private final DrillsGateway drills;

    public DrillAnswers(OfficerCommands commands, DrillsGateway drills) {
        this.commands = commands;
        this.drills = drills;
    }

    /**
     * What came of it. Running a drill is no exercise: the command is ACTUAL.
     *
     * @param asked what came of it if it is accepted, as messages say it: {@code started}
     */
    DispatchAnswers.Accepted ask(Officer officer, @Nullable String key, DrillCommand command, String asked)
            throws InterruptedException {
        return new DispatchAnswers.Accepted(
                true, Topics.DRILLS, outcome(officer, key, command, asked).sequence());
    }

    /** The same, with the facts that the caller may need. */
    OutcomeNotice outcome(Officer officer, @Nullable String key, DrillCommand command, String asked)
            throws InterruptedException {
        var envelope = commands.command(officer, DispatchAnswers.checked(key), Handling.ACTUAL, command);
        return DispatchAnswers.accepted(drills.ask(officer.jurisdiction(), envelope), asked);
    }
}
