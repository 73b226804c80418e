package cn.liandong.roster.gaps;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.GapAhead;
import cn.liandong.contracts.duty.GapEvent.GapsAheadFound;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeEvent.LookAheadDue;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.RosterCommand.LookAhead;
import cn.liandong.contracts.duty.RosterEvent.DutyRulesSet;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Finds the gaps of the 72 hours to come whenever a roster changes, and reminds whoever is answerable every morning. */
public final class GapsAheadDecider {
    private static final Duration AHEAD = Duration.ofDays(3);

    /** Ours: when an office has opened and a day is left to find somebody. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final String ID = "look-ahead";

    private GapsAheadDecider() {}

    /**
     * Looks at every post that the decision has named so far, and at all of them where the morning has come.
     *
     * @param decided what the same decision has decided so far
     */
    public static List<DutyEvent> decide(
            Instant now, RosterCommand command, List<DutyEvent> decided, GapsAhead known, GapView view) {
        var awaited = known.deadlines().find(ID);
        boolean isMorning = command instanceof LookAhead look
                && awaited != null
                && awaited.dueAt().equals(look.dueAt());
        var posts = named(decided, isMorning, view);
        var events = new ArrayList<DutyEvent>();
        for (var post : posts) {
            var found = found(post, now, view);
            if (!found.equals(known.of(post))) {
                events.add(new GapsAheadFound(post, found, now));
            }
            if (isMorning && !found.isEmpty()) {
                events.addAll(reminders(post, found.getFirst(), now, view));
            }
        }
        if (isMorning || (awaited == null && !posts.isEmpty())) {
            events.add(new LookAheadDue(nextMorning(now, view), now));
        }
        return List.copyOf(events);
    }

    public static GapsAhead evolve(GapsAhead known, DutyEvent event) {
        return switch (event) {
            case GapsAheadFound found
            when found.gaps().isEmpty() -> new GapsAhead(known.byPost().minus(found.post()), known.deadlines());
            case GapsAheadFound found ->
                new GapsAhead(known.byPost().plus(found.post(), found.gaps()), known.deadlines());
            case LookAheadDue(var at, var setAt) ->
                new GapsAhead(
                        known.byPost(),
                        known.deadlines()
                                .with(new Deadline<>(
                                        ID, at, Duration.between(setAt, at).toMillis(), new LookAhead(at))));
            default -> known;
        };
    }

    /** What lacks people now is a gap that is open, and is told otherwise. */
    private static List<GapAhead> found(PostId post, Instant now, GapView view) {
        var standing = view.standing(post);
        if (standing == null) {
            return List.of();
        }
        int minimum = standing.rule().minimum();
        var gaps = new ArrayList<GapAhead>();
        for (var shift : view.shifts(post, now, now.plus(AHEAD))) {
            int rostered = shift.people().size();
            if (rostered >= minimum || !shift.from().isAfter(now)) {
                continue;
            }
            var last = gaps.isEmpty() ? null : gaps.getLast();
            if (last != null && last.until().equals(shift.from()) && last.rostered() == rostered) {
                gaps.set(gaps.size() - 1, new GapAhead(last.from(), shift.until(), rostered, minimum));
            } else {
                gaps.add(new GapAhead(shift.from(), shift.until(), rostered, minimum));
            }
        }
        return List.copyOf(gaps);
    }

    private static List<DutyEvent> reminders(PostId post, GapAhead first, Instant now, GapView view) {
        var day = LocalDate.ofInstant(now, view.zone());
        return view.told(post, 0).stream()
                .flatMap(told -> view.answering(told).stream())
                .distinct()
                .<DutyEvent>map(person -> new DutyNotice(
                        "gap-ahead/" + post + "/" + first.from().getEpochSecond() + "/" + day + "/" + person,
                        person,
                        NoticeKind.GAP_AHEAD,
                        post,
                        null,
                        first.from(),
                        first.until()))
                .toList();
    }

    private static Instant nextMorning(Instant now, GapView view) {
        var day = LocalDate.ofInstant(now, view.zone());
        var today = day.atTime(MORNING).atZone(view.zone()).toInstant();
        return today.isAfter(now)
                ? today
                : day.plusDays(1).atTime(MORNING).atZone(view.zone()).toInstant();
    }

    private static List<PostId> named(List<DutyEvent> decided, boolean isMorning, GapView view) {
        boolean all = isMorning || decided.stream().anyMatch(DutyRulesSet.class::isInstance);
        var named = all ? view.rostered().stream() : decided.stream().flatMap(GapsDecider::postsOf);
        return named.distinct().toList();
    }
}
