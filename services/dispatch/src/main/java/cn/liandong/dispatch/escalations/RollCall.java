package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Roll;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a step calls. Where others answer for a post by now they are called too; of an alert that each person acknowledges
 * they are called instead, and who has acknowledged is not called again.
 *
 * @param relieved who was told at a post of the step, has not acknowledged and answers for it no more
 */
record RollCall(List<SeatedPerson> relieved, List<SeatedPerson> called) {

    /** Where one of a post is enough: who was on duty when the plan was frozen, and whoever answers in their place by now. */
    static RollCall withRelief(List<SeatedPerson> step, DispatchView view, Instant now) {
        return new RollCall(
                List.of(),
                step.stream()
                        .flatMap(seat -> isRelieved(seat, view, now)
                                ? Stream.concat(Stream.of(seat), relief(seat.post(), view, now))
                                : Stream.of(seat))
                        .distinct()
                        .toList());
    }

    static RollCall of(List<SeatedPerson> step, Roll roll, DispatchView view, Instant now) {
        var posts = step.stream().map(SeatedPerson::post).collect(Collectors.toSet());
        var missing = roll.missing().stream()
                .filter(seat -> posts.contains(seat.post()))
                .toList();
        return new RollCall(
                missing.stream().filter(seat -> isRelieved(seat, view, now)).toList(),
                Stream.concat(step.stream(), missing.stream())
                        .flatMap(seat -> isRelieved(seat, view, now) ? relief(seat.post(), view, now) : Stream.of(seat))
                        .filter(seat -> roll.of(seat.person()) == null)
                        .distinct()
                        .toList());
    }

    /** Whoever left a post empty goes on being called: somebody has to be. */
    private static boolean isRelieved(SeatedPerson seat, DispatchView view, Instant now) {
        var people = view.peopleAt(seat.post(), now);
        return !people.isEmpty() && !people.contains(seat.person());
    }

    private static Stream<SeatedPerson> relief(PostId post, DispatchView view, Instant now) {
        return view.peopleAt(post, now).stream().map(person -> new SeatedPerson(post, person));
    }
}
