package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PostId;

/** Which posts are told when another is taken over, in the journal `duty`. */
public sealed interface FollowEvent extends DutyEvent {
    record PostFollowed(PostId follower, PostId post) implements FollowEvent {}

    record PostUnfollowed(PostId follower, PostId post) implements FollowEvent {}
}
