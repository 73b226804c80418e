package cn.liandong.console.web;

import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.FollowCommand.FollowPost;
import cn.liandong.contracts.duty.FollowCommand.UnfollowPost;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Whoever sits at the officer's post wants to be told when another post is taken over, or no longer. */
@RestController
public final class FollowEndpoint {
    private static final String KEY = "Idempotency-Key";

    private final RosterAnswers roster;

    public FollowEndpoint(RosterAnswers roster) {
        this.roster = roster;
    }

    @PostMapping("/api/posts/{post}/follow")
    DispatchAnswers.Accepted follow(
            @PathVariable("post") String post,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return roster.ask(officer, key, new FollowPost(officer.post(), Needed.post(post)), "followed");
    }

    @PostMapping("/api/posts/{post}/unfollow")
    DispatchAnswers.Accepted unfollow(
            @PathVariable("post") String post,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return roster.ask(officer, key, new UnfollowPost(officer.post(), Needed.post(post)), "unfollowed");
    }
}
