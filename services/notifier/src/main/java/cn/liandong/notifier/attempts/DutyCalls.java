package cn.liandong.notifier.attempts;

import cn.liandong.contracts.duty.ContactCodeEvent.ContactCodeAsked;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.incidents.WarningEvent.WarningTold;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.DutyTold;
import cn.liandong.contracts.notifications.HoldReason;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.OverdueTold;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.notifier.Drills;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides the attempts of what roster wants somebody told of duty: like an alert's, but that it is over when a channel took
 * it or none did, and for a spot check when the post answered.
 */
public final class DutyCalls {
    /** Later than this it is no news: a gap that goes on is told again by its next step. */
    private static final Duration NEWS = Duration.ofMinutes(15);

    private static final String ID = "duty:";

    private DutyCalls() {}

    /**
     * The first calls: of what presses on two channels, of what does not on one and after the person's quiet hours.
     *
     * @param at when roster decided it
     * @param channels the person's, in the person's order; never empty
     * @param quietUntil when the person's quiet hours end; null where that is not now
     */
    public static List<NotificationEvent> tell(
            DutyNotice notice,
            String postName,
            Instant at,
            List<Channel> channels,
            @Nullable Instant quietUntil,
            Instant now,
            Attempts attempts) {
        var duty = new DutyTold(notice.kind(), postName, notice.about(), notice.from(), notice.until(), notice.check());
        var told = told(notice.notice(), notice.person(), notice.post(), postName, notice.from());
        return tell(told, duty, notice.kind().urgent(), at, channels, quietUntil, now, attempts);
    }

    /**
     * The same of a warning of sensors: what is orange presses, what is less waits for the morning.
     *
     * @param seated who is told, and where
     */
    public static List<NotificationEvent> warn(
            WarningTold warned,
            SeatedPerson seated,
            String postName,
            Instant at,
            List<Channel> channels,
            @Nullable Instant quietUntil,
            Instant now,
            Attempts attempts) {
        var subject = warned.subject();
        var notice = "warning/" + warned.warning() + "/" + warned.at().toEpochMilli() + "/" + seated.person();
        var told = told(notice, seated.person(), seated.post(), postName, warned.at());
        var duty = new DutyTold(
                NoticeKind.SENSOR_WARNING, postName, null, warned.at(), null, null, null, warned.warning(), subject);
        boolean urgent = subject.colour().isAbove(WarningColour.YELLOW);
        return tell(told, duty, urgent, at, channels, quietUntil, now, attempts);
    }

    /**
     * The same of what is overdue of drills: it never presses, and it is news as long as it stands.
     *
     * @param seated who is told, and where
     * @param postName whose finding it is; empty of a drill
     * @param dueAt since when it is overdue
     * @param channels the person's, in the person's order, but none that rings anybody up; never empty
     */
    public static List<NotificationEvent> remind(
            OverdueTold overdue,
            SeatedPerson seated,
            String postName,
            Instant dueAt,
            List<Channel> channels,
            @Nullable Instant quietUntil,
            Instant now,
            Attempts attempts) {
        var kind = overdue.finding() == null ? NoticeKind.DRILL_OVERDUE : NoticeKind.FINDING_OVERDUE;
        var duty = new DutyTold(kind, postName, null, dueAt, null, null, null, null, null, overdue);
        var told = told(notice(overdue, dueAt, seated.person()), seated.person(), seated.post(), postName, dueAt);
        return tell(told, duty, kind.urgent(), now, channels, quietUntil, now, attempts);
    }

    private static String notice(OverdueTold overdue, Instant dueAt, PersonId person) {
        var what = overdue.finding() == null
                ? overdue.programme() + "/" + overdue.enterprise() + "/" + overdue.scenario() + "/"
                        + dueAt.toEpochMilli()
                : overdue.finding() + "/" + overdue.step();
        return "overdue/" + what + "/" + person;
    }

    /** Whether it is told by messages alone: nobody is called on the phone for what is overdue. */
    public static boolean isReadOnly(AlertId alert, Attempts attempts) {
        return attempts.of(alert).stream()
                .map(Attempt::latest)
                .anyMatch(latest -> latest.duty() != null && latest.duty().overdue() != null);
    }

    /** What was decided, but for the attempts of what is overdue no more: these are ended. */
    public static List<NotificationEvent> standing(List<NotificationEvent> decided, Drills drills, Instant now) {
        return decided.stream()
                .flatMap(event -> event instanceof NotificationSending sending && isOver(sending, drills)
                        ? Stream.of(
                                new NotificationSuppressed(
                                        sending.notification(),
                                        sending.alert(),
                                        sending.person(),
                                        AttemptDecider.ENDED_BEFORE),
                                new NotificationsEnded(sending.alert(), now))
                        : Stream.of(event))
                .toList();
    }

    private static boolean isOver(NotificationSending sending, Drills drills) {
        var overdue = sending.duty() == null ? null : sending.duty().overdue();
        return overdue != null && !drills.stands(overdue);
    }

    private static List<NotificationEvent> tell(
            PersonAlerted told,
            DutyTold duty,
            boolean urgent,
            Instant at,
            List<Channel> channels,
            @Nullable Instant quietUntil,
            Instant now,
            Attempts attempts) {
        if (now.isAfter(at.plus(NEWS)) || attempts.runs(told.alert())) {
            return List.of();
        }
        var code = duty.check() == null ? null : attempts.codes().of(told.alert(), told.person());
        return ChannelOrder.atOnce(channels, urgent ? Handling.ACTUAL : Handling.SYSTEM, 1).stream()
                .map(channel -> first(told, channel, code, duty, now))
                .<NotificationEvent>map(first -> urgent || quietUntil == null
                        ? first
                        : new NotificationHeld(first, HoldReason.QUIET, quietUntil))
                .toList();
    }

    /**
     * The one call that tells a contact its code: on its own channel, and on no other after it. Whoever asked for it waits,
     * so that no quiet hours hold it.
     */
    public static List<NotificationEvent> tell(
            ContactCodeAsked asked, String postName, Instant now, Attempts attempts) {
        var told = told(asked.code().value(), asked.person(), asked.post(), postName, asked.at());
        if (!now.isBefore(asked.until()) || attempts.runs(told.alert())) {
            return List.of();
        }
        var duty = new DutyTold(NoticeKind.CONTACT_CODE, postName, null, asked.at(), asked.until(), null, asked.code());
        return List.of(first(told, asked.channel(), null, duty, now));
    }

    /** The only channel of what is told on no other; null for everything else. */
    public static @Nullable Channel only(AlertId alert, Attempts attempts) {
        return attempts.of(alert).stream()
                .map(Attempt::latest)
                .filter(latest -> latest.duty() != null && latest.duty().code() != null)
                .map(NotificationSending::channel)
                .findFirst()
                .orElse(null);
    }

    /** The post answered: nobody is called any more for this check. */
    public static List<NotificationEvent> answered(SpotCheckAnswered by, Attempts attempts) {
        return end(duty -> by.check().equals(duty.check()), by.at(), attempts);
    }

    /** Somebody answered the warning, or it is over. */
    public static List<NotificationEvent> over(WarningId warning, Instant at, Attempts attempts) {
        return end(duty -> warning.equals(duty.warning()), at, attempts);
    }

    private static List<NotificationEvent> end(Predicate<DutyTold> which, Instant at, Attempts attempts) {
        return attempts.open().values().stream()
                .map(Attempt::latest)
                .filter(latest -> latest.duty() != null && which.test(latest.duty()))
                .map(NotificationSending::alert)
                .distinct()
                .flatMap(alert -> AttemptDecider.end(alert, at, attempts).stream())
                .toList();
    }

    /**
     * What was decided, and the end of each notice, of duty or of a drill, that no more attempt follows.
     *
     * @param before the attempts before that
     */
    public static List<NotificationEvent> withEnds(List<NotificationEvent> decided, Instant now, Attempts before) {
        var over = new LinkedHashMap<AlertId, Set<NotificationId>>();
        for (var event : decided) {
            var sending = DocumentCalls.ended(event, before);
            if (sending != null && (sending.duty() != null || sending.drill() != null)) {
                over.computeIfAbsent(sending.alert(), _ -> new HashSet<>()).add(sending.notification());
            }
        }
        var all = new ArrayList<>(decided);
        over.forEach((alert, notifications) -> {
            // Another channel of the same notice may still be under way.
            boolean allOver = before.of(alert).stream()
                    .allMatch(open -> notifications.contains(open.latest().notification()));
            if (allOver && !DocumentCalls.goesOn(alert, decided)) {
                all.add(new NotificationsEnded(alert, now));
            }
        });
        return List.copyOf(all);
    }

    private static PersonAlerted told(String notice, PersonId person, PostId post, String postName, Instant from) {
        var id = ID + (notice.length() <= 120 ? notice : NotificationIds.hash(notice));
        return new PersonAlerted(
                new AlertId(id),
                // No incident has it: what asks for one finds none.
                new IncidentId(id),
                1,
                1,
                person,
                post,
                new AlertSubject(postName, Category.UNKNOWN, null, from, false, Handling.SYSTEM));
    }

    private static NotificationSending first(
            PersonAlerted told, Channel channel, @Nullable String code, DutyTold duty, Instant now) {
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
                code,
                null,
                now,
                null,
                duty);
    }
}
