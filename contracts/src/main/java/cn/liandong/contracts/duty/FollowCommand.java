package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PostId;

/** Who wants to be told when a post is taken over: posts follow posts, for whoever sits there then. */
public sealed interface FollowCommand extends RosterCommand {
    /** Who is told. */
    PostId follower();

    /** Whose takeovers it is told of. */
    PostId post();

    /** From now on whoever answers for the follower is told of each takeover of the post. */
    record FollowPost(PostId follower, PostId post) implements FollowCommand {}

    /** It is told no more. */
    record UnfollowPost(PostId follower, PostId post) implements FollowCommand {}
}
