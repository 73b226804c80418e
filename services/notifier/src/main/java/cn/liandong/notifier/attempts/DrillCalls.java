package cn.liandong.notifier.attempts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.DrillNotice;
import cn.liandong.contracts.notifications.DrillTold;
import cn.liandong.contracts.notifications.HoldReason;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotifierCommand.RecordFailed;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.notifier.Drills;
import cn.liandong.notifier.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides the calls of drills: what their people are told of them, and what becomes of an alert's attempts within one. */
public final class DrillCalls {
    /** Later than this it is no news. */
    private static final Duration NEWS = Duration.ofMinutes(15);

    private static final String ID = "drill:";

    private DrillCalls() {}

    /** When the person's quiet hours end; null where that is not now. */
    @FunctionalInterface
    public interface Quiet {
        @Nullable
        Instant until(PersonId person);
    }

    /**
     * The first calls of one person, after the person's quiet hours; that it stands still presses, and goes on two channels.
     *
     * @param telling names it among all that the drill's people are told
     * @param at when that was
     * @param channels the person's, in the person's order; never empty
     * @param quietUntil when the person's quiet hours end; null where that is not now
     */
    public static List<NotificationEvent> tell(
            DrillTold drill,
            String telling,
            PersonId person,
            PostId post,
            Instant at,
            List<Channel> channels,
            @Nullable Instant quietUntil,
            Instant now,
            Attempts attempts) {
        var told = told(drill, telling, person, post, at);
        if (now.isAfter(at.plus(NEWS)) || attempts.runs(told.alert())) {
            return List.of();
        }
        boolean presses = drill.notice() == DrillNotice.PAUSED;
        return ChannelOrder.atOnce(channels, presses ? Handling.ACTUAL : Handling.SYSTEM, 1).stream()
                .map(channel -> first(told, channel, drill, now))
                .<NotificationEvent>map(
                        first -> quietUntil == null ? first : new NotificationHeld(first, HoldReason.QUIET, quietUntil))
                .toList();
    }

    /**
     * What was decided, as far as a drill lets it: the guard stands before every attempt, and not before the first alone, for
     * a drill may be paused between two; a person's quiet hours hold what is not real; and on a channel that an inject keeps
     * from it an attempt fails at once.
     *
     * @param before the attempts before that
     */
    public static List<NotificationEvent> within(
            List<NotificationEvent> decided,
            Drills drills,
            AttemptDecider.ChannelsOf channels,
            Quiet quiet,
            Instant now,
            Attempts before) {
        var all = new ArrayList<NotificationEvent>();
        var attempts = before;
        for (var event : decided) {
            for (var one : within(event, drills, channels, quiet, now, attempts)) {
                attempts = AttemptDecider.evolve(attempts, one);
                all.add(one);
            }
        }
        return List.copyOf(all);
    }

    private static List<NotificationEvent> within(
            NotificationEvent event,
            Drills drills,
            AttemptDecider.ChannelsOf channels,
            Quiet quiet,
            Instant now,
            Attempts attempts) {
        if (!(event instanceof NotificationSending sending) || !isOfADrill(sending)) {
            return List.of(event);
        }
        var subject = sending.subject();
        var heldBack = GuardPolicies.heldBack(
                GuardPolicies.Asked.of(subject.handling(), null, subject, sending.person(), drills));
        if (heldBack.isPresent()) {
            return List.of(new NotificationSuppressed(
                    sending.notification(), sending.alert(), sending.person(), heldBack.get()));
        }
        var quietUntil = quiet.until(sending.person());
        if (quietUntil != null && sending.attempt() == 1) {
            return List.of(new NotificationHeld(sending, HoldReason.QUIET, quietUntil));
        }
        if (subject.drill() == null || !drills.isOut(subject.drill(), sending.channel(), now)) {
            return List.of(event);
        }
        var code = FailureCode.SIMULATED;
        var begun = AttemptDecider.evolve(attempts, sending);
        var failed = AttemptDecider.failed(
                new RecordFailed(sending.notification(), sending.attempt(), code.name(), code.again()),
                now,
                channels,
                begun);
        var all = new ArrayList<NotificationEvent>(List.of(sending));
        all.addAll(within(failed, drills, channels, quiet, now, begun));
        return List.copyOf(all);
    }

    /** An alert within a drill. What is told of a drill itself goes to its people when it is paused or over, too. */
    private static boolean isOfADrill(NotificationSending sending) {
        return sending.tellsOfAnAlert()
                && (sending.subject().handling() == Handling.EXERCISE
                        || sending.subject().drill() != null);
    }

    private static PersonAlerted told(DrillTold drill, String telling, PersonId person, PostId post, Instant at) {
        var named = drill.drill() + "/" + telling + "/" + person;
        var id = ID + (named.length() <= 120 ? named : NotificationIds.hash(named));
        return new PersonAlerted(
                new AlertId(id),
                // No incident has it: what asks for one finds none.
                new IncidentId(id),
                1,
                1,
                person,
                post,
                new AlertSubject(drill.name(), Category.UNKNOWN, null, at, false, Handling.EXERCISE).of(drill.drill()));
    }

    private static NotificationSending first(PersonAlerted told, Channel channel, DrillTold drill, Instant now) {
        return new NotificationSending(
                NotificationIds.of(told, channel),
                told.alert(),
                told.incident(),
                told.person(),
                told.post(),
                channel,
                1,
                false,
                told.round(),
                told.step(),
                told.subject(),
                null,
                null,
                now,
                null,
                null,
                drill);
    }
}
