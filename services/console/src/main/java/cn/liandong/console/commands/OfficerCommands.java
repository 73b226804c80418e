package cn.liandong.console.commands;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.runtime.edge.CommandIds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes the commands of an officer. The person is the one on duty at the officer's post if there is exactly one, else
 * null: an account is a post's, and only the roster knows who sits there. Since a shift may turn between a try and its
 * repeat, and a repeat must have the same bytes, what was sent under a key is kept for ten minutes. A repeat on another
 * instance across a shift's turn is taken for a reused key and refused; the page then shows what was done, and by whom.
 */
public final class OfficerCommands {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 10_000;

    private final InstantSource clock;
    private final Function<Officer, List<PersonId>> onDuty;
    private final Map<String, Sent> sent = new LinkedHashMap<>();

    private record Sent(Actor actor, Object command, Instant at) {}

    /** @param onDuty who answers for the officer's post now */
    public OfficerCommands(InstantSource clock, Function<Officer, List<PersonId>> onDuty) {
        this.clock = clock;
        this.onDuty = onDuty;
    }

    /** The command with who asks; the same bytes again for the same session, key and command. */
    public CommandEnvelope<DispatchCommand> command(Officer officer, String idempotencyKey, DispatchCommand command) {
        return command(officer, idempotencyKey, Handling.ACTUAL, command);
    }

    /** The same of a command to another service, or of one that is not ACTUAL. */
    public synchronized <C> CommandEnvelope<C> command(
            Officer officer, String idempotencyKey, Handling handling, C command) {
        var now = clock.instant();
        forget(now);
        var id = CommandIds.of(officer.session().value(), idempotencyKey);
        var known = sent.get(id);
        if (known != null && known.command().equals(command)) {
            return new CommandEnvelope<>(id, known.actor(), handling, null, command);
        }
        var people = onDuty.apply(officer);
        var actor = new Actor(
                Actor.Kind.OFFICER,
                officer.account(),
                officer.organization(),
                officer.post(),
                people.size() == 1 ? people.getFirst() : null);
        if (known == null) {
            sent.put(id, new Sent(actor, command, now));
        }
        return new CommandEnvelope<>(id, actor, handling, null, command);
    }

    private void forget(Instant now) {
        var eldest = sent.values().iterator();
        while (eldest.hasNext() && (eldest.next().at().plus(KEPT).isBefore(now) || sent.size() > MOST_KEPT)) {
            eldest.remove();
        }
    }
}
