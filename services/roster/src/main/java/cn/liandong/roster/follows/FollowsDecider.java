package cn.liandong.roster.follows;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.DutyChanged;
import cn.liandong.contracts.duty.FollowCommand;
import cn.liandong.contracts.duty.FollowCommand.FollowPost;
import cn.liandong.contracts.duty.FollowCommand.UnfollowPost;
import cn.liandong.contracts.duty.FollowEvent.PostFollowed;
import cn.liandong.contracts.duty.FollowEvent.PostUnfollowed;
import cn.liandong.contracts.duty.NoticeEvent.DutyNotice;
import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Decision.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lets posts follow posts, and tells whoever sits at a follower who took over. */
public final class FollowsDecider {
    /** So many for each post: one takeover stays one entry that is read at once. */
    static final int MOST = 50;

    private FollowsDecider() {}

    public static Decision<DutyEvent> decide(FollowCommand command, Follows follows) {
        var followers = follows.of(command.post());
        return switch (command) {
            case FollowPost(var follower, var post)
            when follower.equals(post) ->
                new Refused<>("OWN_POST", "Whoever sits at " + post + " knows who took it over: follow another post.");
            case FollowPost(var follower, var post)
            when !followers.contains(follower) && followers.size() >= MOST ->
                new Refused<>(
                        "TOO_MANY_FOLLOWERS",
                        "So many posts follow " + post + " already (" + MOST + "): let one of them follow it no more.");
            case FollowPost(var follower, var post) ->
                followers.contains(follower)
                        ? Decision.nothing()
                        : Decision.accepted(List.of(new PostFollowed(follower, post)));
            case UnfollowPost(var follower, var post) ->
                followers.contains(follower)
                        ? Decision.accepted(List.of(new PostUnfollowed(follower, post)))
                        : Decision.nothing();
        };
    }

    /**
     * Whom the takeovers of this decision are told.
     *
     * @param decided what the same decision has decided so far
     * @param before who answered for a post before this decision
     * @param now who answers for it after it
     */
    public static List<DutyEvent> told(
            List<DutyEvent> decided,
            Follows follows,
            Function<PostId, List<PersonId>> before,
            Function<PostId, List<PersonId>> now) {
        var notices = new ArrayList<DutyEvent>();
        for (var event : decided) {
            if (event instanceof DutyChanged changed) {
                var fresh = changed.people().stream()
                        .filter(person -> !before.apply(changed.post()).contains(person))
                        .toList();
                if (!fresh.isEmpty()) {
                    notices.addAll(told(changed, fresh, follows, now));
                }
            }
        }
        return notices;
    }

    private static List<DutyNotice> told(
            DutyChanged changed, List<PersonId> fresh, Follows follows, Function<PostId, List<PersonId>> now) {
        return follows.of(changed.post()).stream()
                .flatMap(follower -> now.apply(follower).stream())
                .distinct()
                .filter(person -> !changed.people().contains(person))
                .map(person -> new DutyNotice(
                        "taken/" + changed.post() + "/" + changed.from().getEpochSecond() + "/" + person,
                        person,
                        NoticeKind.DUTY_TAKEN,
                        changed.post(),
                        fresh.getFirst(),
                        changed.from(),
                        changed.until()))
                .toList();
    }

    public static Follows evolve(Follows follows, DutyEvent event) {
        return switch (event) {
            case PostFollowed(var follower, var post) ->
                new Follows(follows.byPost().plus(post, follows.of(post).plus(follower)));
            case PostUnfollowed(var follower, var post) -> {
                var left = follows.of(post).minus(follower);
                yield new Follows(
                        left.isEmpty()
                                ? follows.byPost().minus(post)
                                : follows.byPost().plus(post, left));
            }
            default -> follows;
        };
    }
}
