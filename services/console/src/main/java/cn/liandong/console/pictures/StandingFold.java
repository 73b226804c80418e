package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.DutyOverride;
import cn.liandong.contracts.duty.FollowEvent;
import cn.liandong.contracts.duty.GapEvent;
import cn.liandong.contracts.duty.OverrideEvent;
import cn.liandong.contracts.duty.OverrideEvent.OverrideWithdrawn;
import cn.liandong.contracts.duty.ShiftEvent;
import cn.liandong.contracts.duty.ShiftEvent.ReliefDue;
import cn.liandong.contracts.duty.Swap;
import cn.liandong.contracts.ids.OverrideId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What coming, leaving, gaps and overrides change at a post. */
final class StandingFold {
    private StandingFold() {}

    static void apply(Draft draft, ShiftEvent event) {
        change(draft, event.post(), standing -> {
            var relief = standing.relief();
            return switch (event) {
                case ReliefDue due -> standing.with(due(due, standing, draft));
                case ShiftEvent.SignedOn signed -> {
                    var coming = relief != null && relief.shift().equals(signed.shift())
                            ? relief
                            : DutyStanding.Relief.early(signed.shift());
                    yield standing.with(coming.with(signed.person()));
                }
                case ShiftEvent.SignOnMissed missed -> standing;
                case ShiftEvent.HandoverOffered offered ->
                    relief == null ? standing : standing.with(relief.offered(offered.by(), offered.note()));
                case ShiftEvent.HandedOver handed -> relief == null ? standing : standing.with(relief.done());
                case ShiftEvent.DutyTakenOver taken -> relief == null ? standing : standing.with(relief.done());
            };
        });
    }

    static void apply(Draft draft, GapEvent event) {
        change(draft, event.post(), standing -> switch (event) {
            case GapEvent.GapOpened opened ->
                standing.with(new DutyStanding.Gap(opened.reason(), opened.missing(), opened.since(), -1));
            case GapEvent.GapRaised raised -> {
                var gap = standing.gap();
                yield gap == null
                        ? standing
                        : standing.with(new DutyStanding.Gap(gap.reason(), gap.missing(), gap.since(), raised.step()));
            }
            case GapEvent.GapsAheadFound found -> standing.withAhead(found.gaps());
            case GapEvent.GapFilled filled -> standing.with((DutyStanding.Gap) null);
        });
    }

    static void apply(Draft draft, OverrideEvent event) {
        switch (event) {
            case OverrideEvent.OverrideMade(var made) ->
                change(
                        draft,
                        made.post(),
                        standing -> standing.withOverrides(Stream.concat(standing.overrides().stream(), Stream.of(made))
                                .toList()));
            case OverrideWithdrawn withdrawn -> {
                change(
                        draft,
                        withdrawn.post(),
                        standing -> standing.withOverrides(without(standing.overrides(), withdrawn)));
                AbsenceFold.apply(draft, withdrawn);
            }
            case OverrideEvent.SwapAsked(var swap, var at) ->
                posts(swap)
                        .forEach(post -> change(
                                draft,
                                post,
                                standing -> standing.withSwaps(Stream.concat(standing.swaps().stream(), Stream.of(swap))
                                        .toList())));
            case OverrideEvent.SwapAccepted(var swap) -> ended(draft, swap);
            case OverrideEvent.SwapEnded ended -> ended(draft, ended.swap());
        }
    }

    static void apply(Draft draft, FollowEvent event) {
        switch (event) {
            case FollowEvent.PostFollowed(var follower, var post) ->
                change(
                        draft,
                        post,
                        standing ->
                                standing.withFollowers(Stream.concat(standing.followers().stream(), Stream.of(follower))
                                        .distinct()
                                        .toList()));
            case FollowEvent.PostUnfollowed(var follower, var post) ->
                change(
                        draft,
                        post,
                        standing -> standing.withFollowers(standing.followers().stream()
                                .filter(one -> !one.equals(follower))
                                .toList()));
        }
    }

    /** What is over by then is shown no more. */
    static void apply(Draft draft, DutyChanged changed) {
        var standing = draft.directory.standing(changed.post());
        var relief = standing.relief();
        var kept = standing.overrides().stream()
                .filter(one -> one.until().isAfter(changed.from()))
                .toList();
        var still = relief != null && relief.isStill(changed.from()) ? relief : null;
        change(draft, changed.post(), before -> before.with(still).withOverrides(kept));
        AbsenceFold.apply(draft, changed);
    }

    private static DutyStanding.Relief due(ReliefDue due, DutyStanding standing, Draft draft) {
        var known = standing.relief();
        var before = known != null && known.shift().equals(due.from()) ? known : DutyStanding.Relief.early(due.from());
        var signedOn = due.people().stream()
                .filter(person -> before.signedOn().contains(person)
                        || draft.directory.onDuty(due.post()).contains(person))
                .toList();
        return new DutyStanding.Relief(
                due.people(),
                signedOn,
                due.from(),
                due.until(),
                due.signOnBy(),
                before.offeredBy(),
                before.note(),
                before.handedOver());
    }

    private static void ended(Draft draft, OverrideId swap) {
        draft.directory.standings().forEach((post, standing) -> {
            if (standing.swaps().stream().anyMatch(one -> one.id().equals(swap))) {
                change(
                        draft,
                        post,
                        before -> before.withSwaps(before.swaps().stream()
                                .filter(one -> !one.id().equals(swap))
                                .toList()));
            }
        });
    }

    private static List<DutyOverride> without(List<DutyOverride> all, OverrideWithdrawn withdrawn) {
        return all.stream()
                .flatMap(one -> !one.id().equals(withdrawn.override())
                        ? Stream.of(one)
                        : one.from().isBefore(withdrawn.from())
                                ? Stream.of(new DutyOverride(
                                        one.id(),
                                        one.post(),
                                        one.kind(),
                                        one.from(),
                                        withdrawn.from(),
                                        one.out(),
                                        one.in(),
                                        one.reason()))
                                : Stream.of())
                .toList();
    }

    private static Stream<PostId> posts(Swap swap) {
        return Stream.of(swap.asker().post(), swap.other().post()).distinct();
    }

    static void change(Draft draft, PostId post, UnaryOperator<DutyStanding> changed) {
        var standing = changed.apply(draft.directory.standing(post));
        if (standing.equals(draft.directory.standing(post))) {
            return;
        }
        draft.directory = draft.directory.with(post, standing);
        named(standing).forEach(person -> draft.named = draft.named.with(person));
        draft.touch(ItemKey.duty(post));
    }

    private static Stream<PersonId> named(DutyStanding standing) {
        var relief = standing.relief();
        var gap = standing.gap();
        return Stream.of(
                        relief == null ? Stream.<PersonId>of() : relief.people().stream(),
                        relief == null ? Stream.<PersonId>of() : relief.signedOn().stream(),
                        gap == null ? Stream.<PersonId>of() : gap.missing().stream(),
                        standing.overrides().stream()
                                .flatMap(one -> Stream.concat(one.in().stream(), one.out().stream())),
                        standing.swaps().stream()
                                .flatMap(swap -> Stream.of(
                                        swap.asker().person(), swap.other().person())),
                        standing.absences().stream().flatMap(Away::people))
                .flatMap(people -> people);
    }
}
