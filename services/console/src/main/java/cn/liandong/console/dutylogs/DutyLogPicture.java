package cn.liandong.console.dutylogs;

import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The duty logs of one jurisdiction.
 *
 * @param sequence of the entry of the journal `duty` that was folded last
 * @param zone the jurisdiction's local time
 * @param posts who belongs where
 * @param incidents those that are not archived
 */
public record DutyLogPicture(
        long sequence,
        String zone,
        PMap<PostId, Post> posts,
        PMap<PostId, PostLog> logs,
        PMap<IncidentId, OpenIncident> incidents) {
    public static final DutyLogPicture EMPTY =
            new DutyLogPicture(0, "Asia/Shanghai", HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /** Empty where nothing was heard of the post. */
    public PostLog log(PostId post) {
        return logs.getOrDefault(post, PostLog.EMPTY);
    }

    DutyLogPicture at(long folded) {
        return new DutyLogPicture(folded, zone, posts, logs, incidents);
    }

    DutyLogPicture in(String newZone) {
        return new DutyLogPicture(sequence, newZone, posts, logs, incidents);
    }

    DutyLogPicture with(Post post) {
        return new DutyLogPicture(sequence, zone, posts.plus(post.id(), post), logs, incidents);
    }

    DutyLogPicture with(PostId post, PostLog log) {
        return new DutyLogPicture(sequence, zone, posts, logs.plus(post, log), incidents);
    }

    DutyLogPicture with(PostId post, LogLine line) {
        return with(post, log(post).with(line));
    }

    DutyLogPicture with(OpenIncident open) {
        return new DutyLogPicture(
                sequence, zone, posts, logs, incidents.plus(open.incident().id(), open));
    }

    DutyLogPicture without(IncidentId incident) {
        return new DutyLogPicture(sequence, zone, posts, logs, incidents.minus(incident));
    }
}
