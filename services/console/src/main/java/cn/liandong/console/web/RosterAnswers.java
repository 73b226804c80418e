package cn.liandong.console.web;

import cn.liandong.console.commands.OfficerCommands;
import cn.liandong.console.commands.RosterGateway;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import org.jspecify.annotations.Nullable;

/** Asks roster what an officer wants, and waits for what it decided: whether he may is for roster to say. */
public final class RosterAnswers {
    private final OfficerCommands commands;
    private final RosterGateway roster;

    public RosterAnswers(OfficerCommands commands, RosterGateway roster) {
        this.commands = commands;
        this.roster = roster;
    }

    /**
     * What came of it.
     *
     * @param asked what came of it if it is accepted, as messages say it: {@code signed on}
     */
    DispatchAnswers.Accepted ask(Officer officer, @Nullable String key, RosterCommand command, String asked)
            throws InterruptedException {
        return new DispatchAnswers.Accepted(
                true, Topics.DUTY, outcome(officer, key, command, asked).sequence());
    }

    /** The same, with the facts that the caller may need. */
    OutcomeNotice outcome(Officer officer, @Nullable String key, RosterCommand command, String asked)
            throws InterruptedException {
        var envelope = commands.command(officer, DispatchAnswers.checked(key), Handling.ACTUAL, command);
        return DispatchAnswers.accepted(roster.ask(officer.jurisdiction(), envelope), asked);
    }
}
