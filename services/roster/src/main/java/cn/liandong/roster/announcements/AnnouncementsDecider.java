package cn.liandong.roster.announcements;

import cn.liandong.contracts.duty.AbsenceEvent.AbsenceApproved;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.NoticeEvent.AnnouncementDue;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideEvent.SwapAsked;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.AnnounceDuty;
import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.duty.ShiftEvent.ReliefDue;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells people of their duty: the evening before, when it begins, and when somebody changed it or asks them to. */
public final class AnnouncementsDecider {
    private AnnouncementsDecider() {}

    /**
     * What an announcement is made of.
     *
     * @param zone the jurisdiction's local time
     * @param shifts who is to sit at a post from one instant to another
     * @param before who answered for a post before this decision
     */
    public record Given(
            Instant now,
            ZoneId zone,
            Function<PostId, DutyRule> rules,
            Calendar shifts,
            Function<PostId, List<PersonId>> before) {}

    /** Who is to sit at a post, stretch by stretch. */
    @FunctionalInterface
    public interface Calendar {
        List<DutyChanged> shifts(PostId post, Instant from, Instant until);
    }

    /** Decides what follows from the command and from what was decided so far. */
    public static List<DutyEvent> decide(
            RosterCommand command, List<DutyEvent> decided, Announcements announcements, Given given) {
        var events = new ArrayList<DutyEvent>();
        if (command instanceof AnnounceDuty(var post, var dueAt) && isDue(post, dueAt, announcements)) {
            events.addAll(theDayAfter(post, dueAt, given));
        }
        for (var event : decided) {
            switch (event) {
                case SwapAsked(var swap, var at) ->
                    events.add(new DutyNotice(
                            "swap/" + swap.id(),
                            swap.other().person(),
                            NoticeKind.SWAP_ASKED,
                            swap.other().post(),
                            swap.asker().person(),
                            swap.other().from(),
                            swap.other().until()));
                // Of an absence whoever it concerns is told by that.
                case OverrideMade(var made)
                when decided.stream().noneMatch(AbsenceApproved.class::isInstance) -> events.addAll(changed(made));
                case SchedulePublished published -> events.addAll(Publications.notices(published, given));
                case ReliefDue due
                when isAnnounced(due.post(), given) ->
                    events.addAll(begins(due.post(), due.people(), due.from(), due.until(), given));
                case DutyChanged changed
                when isAnnounced(changed.post(), given) -> {
                    if (!named(decided, changed.post())
                            && given.rules().apply(changed.post()).signOnWithin() == null) {
                        events.addAll(begins(changed.post(), changed.people(), changed.from(), changed.until(), given));
                    }
                    if (announcements.deadlines().find(id(changed.post())) == null) {
                        events.add(new AnnouncementDue(
                                changed.post(), next(changed.post(), given.now(), given), given.now()));
                    }
                }
                default -> {}
            }
        }
        return List.copyOf(events);
    }

    public static Announcements evolve(Announcements announcements, DutyEvent event) {
        return event instanceof AnnouncementDue(var post, var at, var setAt)
                ? new Announcements(announcements
                        .deadlines()
                        .with(new Deadline<>(id(post), at, delay(setAt, at).toMillis(), new AnnounceDuty(post, at))))
                : announcements;
    }

    private static Duration delay(@Nullable Instant setAt, Instant at) {
        return setAt == null ? Duration.ofDays(1) : Duration.between(setAt, at);
    }

    /** The shifts that begin on the local day after; and the next evening is set, whatever came of this one. */
    private static List<DutyEvent> theDayAfter(PostId post, Instant dueAt, Given given) {
        if (!isAnnounced(post, given)) {
            return List.of();
        }
        var day = LocalDate.ofInstant(dueAt, given.zone()).plusDays(1);
        var from = day.atStartOfDay(given.zone()).toInstant();
        var until = day.plusDays(1).atStartOfDay(given.zone()).toInstant();
        var events = new ArrayList<DutyEvent>();
        for (var shift : given.shifts().shifts(post, from, until)) {
            if (!shift.from().isBefore(from)
                    && shift.from().isBefore(until)
                    && shift.until().isAfter(given.now())) {
                for (var person : shift.people()) {
                    events.add(notice("ahead", NoticeKind.DUTY_AHEAD, post, person, shift.from(), shift.until()));
                }
            }
        }
        var latest = dueAt.isAfter(given.now()) ? dueAt : given.now();
        events.add(new AnnouncementDue(post, next(post, latest, given), given.now()));
        return events;
    }

    /** The next evening after this instant. */
    private static Instant next(PostId post, Instant after, Given given) {
        var at = given.rules().apply(post).announcedAt();
        var time = at == null ? LocalTime.NOON : at;
        var day = LocalDate.ofInstant(after, given.zone());
        var today = day.atTime(time).atZone(given.zone()).toInstant();
        return today.isAfter(after)
                ? today
                : day.plusDays(1).atTime(time).atZone(given.zone()).toInstant();
    }

    private static List<DutyEvent> begins(
            PostId post, List<PersonId> people, Instant from, Instant until, Given given) {
        var seated = given.before().apply(post);
        return people.stream()
                .filter(person -> !seated.contains(person))
                .<DutyEvent>map(person -> notice("begins", NoticeKind.DUTY_BEGINS, post, person, from, until))
                .toList();
    }

    private static List<DutyEvent> changed(DutyOverride made) {
        return Stream.concat(made.in().stream(), made.out().stream())
                .distinct()
                .<DutyEvent>map(person -> notice(
                        "changed/" + made.id(),
                        NoticeKind.ROSTER_CHANGED,
                        made.post(),
                        person,
                        made.from(),
                        made.until()))
                .toList();
    }

    /** Whoever an override of the same decision names is told by that. */
    private static boolean named(List<DutyEvent> decided, PostId post) {
        return decided.stream()
                .anyMatch(event ->
                        event instanceof OverrideMade(var made) && made.post().equals(post));
    }

    private static DutyNotice notice(
            String what, NoticeKind kind, PostId post, PersonId person, Instant from, Instant until) {
        return new DutyNotice(
                what + "/" + post + "/" + from.getEpochSecond() + "/" + person, person, kind, post, null, from, until);
    }

    static boolean isAnnounced(PostId post, Given given) {
        return given.rules().apply(post).announcedAt() != null;
    }

    private static boolean isDue(PostId post, Instant dueAt, Announcements announcements) {
        var deadline = announcements.deadlines().find(id(post));
        return deadline != null && deadline.dueAt().equals(dueAt);
    }

    private static String id(PostId post) {
        return "announce/" + post;
    }
}
