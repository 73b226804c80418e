package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.upwardreports.UpwardReport.Writer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who of the city may sign off an upward report 签发; whoever no right names may not. */
public enum SignOffRights {
    /** The duty leader 带班领导 signs (county practice). */
    LEADER_SIGNS(PostKind.DUTY_LEADER, true),
    /** Where no leader is on duty the duty officer signs in his place 代签, and the sheet says so; ours (U). */
    OFFICER_SIGNS_WHERE_NO_LEADER_IS_ON_DUTY(PostKind.DUTY_OFFICER, false);

    private final PostKind kind;
    private final boolean isWithLeader;

    SignOffRights(PostKind kind, boolean isWithLeader) {
        this.kind = kind;
        this.isWithLeader = isWithLeader;
    }

    /** The right by which an officer of the city signs from this post; null where it has none. */
    static @Nullable SignOffRights of(@Nullable PostId post, DispatchView view, Instant now) {
        var known = post == null ? null : view.directory().find(post);
        if (known == null) {
            return null;
        }
        boolean isLeaderThere = isLeaderOnDuty(view, now);
        return Arrays.stream(values())
                .filter(right -> right.kind == known.kind() && (right.isWithLeader || !isLeaderThere))
                .findFirst()
                .orElse(null);
    }

    /** The posts from which it may be signed now. */
    static List<PostId> posts(DispatchView view, Instant now) {
        var leaders = view.cityPosts(PostKind.DUTY_LEADER).stream();
        var officers =
                isLeaderOnDuty(view, now) ? Stream.<Post>empty() : view.cityPosts(PostKind.DUTY_OFFICER).stream();
        return Stream.concat(leaders, officers).map(Post::id).toList();
    }

    /** Whether somebody else than this writer could sign now: then the writer does not. */
    static boolean isAnotherThere(Writer writer, DispatchView view, Moment moment) {
        return posts(view, moment.now()).stream()
                .flatMap(post -> view.peopleAt(post, moment.now()).stream().map(person -> new Writer(post, person)))
                .anyMatch(other -> !writer.isSame(other.post(), other.person()));
    }

    private static boolean isLeaderOnDuty(DispatchView view, Instant now) {
        return view.cityPosts(PostKind.DUTY_LEADER).stream()
                .anyMatch(post -> !view.peopleAt(post.id(), now).isEmpty());
    }
}
