package cn.liandong.roster.gaps;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.GapEvent;
import cn.liandong.contracts.duty.GapEvent.GapFilled;
import cn.liandong.contracts.duty.GapEvent.GapOpened;
import cn.liandong.contracts.duty.GapEvent.GapRaised;
import cn.liandong.contracts.duty.GapReason;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.ScheduleEvent.SchedulePublished;
import cn.liandong.contracts.duty.ShiftCommand.RaiseGap;
import cn.liandong.contracts.duty.ShiftEvent;
import cn.liandong.contracts.duty.ShiftEvent.SignOnMissed;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens a gap at once, tells its tier and then the tier above, again and again, and fills it when the people are there. */
public final class GapsDecider {
    private GapsDecider() {}

    /**
     * Looks at every post that the decision has named so far.
     *
     * @param decided what the same decision has decided so far
     */
    public static Decision<DutyEvent> decide(
            Instant now, RosterCommand command, List<DutyEvent> decided, Gaps gaps, GapView view) {
        var events = new ArrayList<DutyEvent>();
        decided.stream()
                .flatMap(GapsDecider::postsOf)
                .distinct()
                .forEach(post -> events.addAll(changed(post, now, decided, gaps, view)));
        if (command instanceof RaiseGap(var post, var dueAt)) {
            var open = gaps.byPost().get(post);
            if (open != null && isDue(post, dueAt, gaps)) {
                events.addAll(raised(post, open, now, view));
            }
        }
        return Decision.accepted(events);
    }

    public static Gaps evolve(Gaps gaps, DutyEvent event) {
        return event instanceof GapEvent gap ? evolve(gaps, gap) : gaps;
    }

    private static Gaps evolve(Gaps gaps, GapEvent event) {
        var post = event.post();
        return switch (event) {
            case GapOpened opened ->
                new Gaps(
                        gaps.byPost().plus(post, new Gaps.Gap(opened.reason(), opened.missing(), opened.since(), -1)),
                        gaps.deadlines());
            case GapRaised raised -> {
                var gap = gaps.byPost().get(post);
                yield gap == null
                        ? gaps
                        : new Gaps(
                                gaps.byPost()
                                        .plus(
                                                post,
                                                new Gaps.Gap(gap.reason(), gap.missing(), gap.since(), raised.step())),
                                gaps.deadlines()
                                        .with(new Deadline<>(
                                                id(post),
                                                raised.nextAt(),
                                                Duration.between(raised.at(), raised.nextAt())
                                                        .toMillis(),
                                                new RaiseGap(post, raised.nextAt()))));
            }
            case GapEvent.GapsAheadFound ahead -> gaps;
            case GapFilled filled ->
                new Gaps(gaps.byPost().minus(post), gaps.deadlines().without(id(post)));
        };
    }

    private static List<DutyEvent> changed(PostId post, Instant now, List<DutyEvent> decided, Gaps gaps, GapView view) {
        var standing = view.standing(post);
        var open = gaps.byPost().get(post);
        if (standing == null) {
            return List.of();
        }
        boolean missed = decided.stream()
                .anyMatch(
                        event -> event instanceof SignOnMissed one && one.post().equals(post));
        var wanted = wanted(standing, missed, open);
        if (open != null && open.reason() == wanted) {
            return List.of();
        }
        var events = new ArrayList<DutyEvent>();
        if (open != null) {
            events.add(new GapFilled(post, open.since(), now));
        }
        if (wanted != null) {
            var missing = wanted == GapReason.UNSIGNED ? standing.missing() : List.<PersonId>of();
            events.add(new GapOpened(post, wanted, missing, now));
            events.addAll(raised(post, new Gaps.Gap(wanted, missing, now, -1), now, view));
        }
        return events;
    }

    /** Whoever has not come stays missing also when the next shift is due: a gap ends when somebody is there. */
    private static @Nullable GapReason wanted(PostStanding standing, boolean missed, Gaps.@Nullable Gap open) {
        if (standing.rostered() < standing.rule().minimum()) {
            return GapReason.UNFILLED;
        }
        boolean unsigned = missed || (open != null && open.reason() == GapReason.UNSIGNED);
        return unsigned && !standing.missing().isEmpty() ? GapReason.UNSIGNED : null;
    }

    private static List<DutyEvent> raised(PostId post, Gaps.Gap gap, Instant now, GapView view) {
        int step = gap.step() + 1;
        var standing = view.standing(post);
        var posts = view.told(post, step);
        var events = new ArrayList<DutyEvent>();
        events.add(new GapRaised(
                post,
                step,
                posts,
                now,
                now.plus(
                        standing == null
                                ? Duration.ofMinutes(10)
                                : standing.rule().raiseAfter())));
        var about = gap.missing().isEmpty() ? null : gap.missing().getFirst();
        Stream.concat(gap.missing().stream(), posts.stream().flatMap(told -> view.answering(told).stream()))
                .distinct()
                .forEach(person -> events.add(new DutyNotice(
                        id(post) + "/" + gap.since().getEpochSecond() + "/" + step + "/" + person,
                        person,
                        NoticeKind.GAP,
                        post,
                        about,
                        gap.since(),
                        null)));
        return events;
    }

    private static boolean isDue(PostId post, Instant dueAt, Gaps gaps) {
        var deadline = gaps.deadlines().find(id(post));
        return deadline != null && deadline.dueAt().equals(dueAt);
    }

    private static String id(PostId post) {
        return "gap/" + post;
    }

    static Stream<PostId> postsOf(DutyEvent event) {
        return switch (event) {
            case DutyChanged changed -> Stream.of(changed.post());
            case ShiftEvent shift -> Stream.of(shift.post());
            case SchedulePublished published -> published.posts().stream();
            case OverrideMade(var made) -> Stream.of(made.post());
            case OverrideWithdrawn withdrawn -> Stream.of(withdrawn.post());
            default -> Stream.of();
        };
    }
}
