package cn.liandong.roster.schedules;

import cn.liandong.contracts.duty.ScheduledPost;
import cn.liandong.contracts.duty.ScheduledShift;
import cn.liandong.contracts.ids.PostId;
import java.util.List;
import java.util.stream.Collectors;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The schedule of one organization and month.
 *
 * @param revision counted on over every draft of the month, so that no two are taken for one
 * @param posts the draft's shifts; empty where it is published or was withdrawn
 * @param edits the draft's last ones, for whoever edited an earlier revision
 */
public record Schedule(Stage stage, int revision, PMap<PostId, ScheduledPost> posts, PVector<Edit> edits) {
    private static final int MOST_EDITS = 50;

    /** How far it has come. */
    public enum Stage {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    /** What was edited, and which revision it made. */
    public record Edit(int revision, PostId post, ScheduledShift shift) {
        String words() {
            var people = shift.people().stream().map(Object::toString).collect(Collectors.joining(", "));
            return post + " from " + shift.from() + " until " + shift.until() + ": "
                    + (people.isEmpty() ? "nobody" : people);
        }
    }

    static Schedule drafted(int revision, PMap<PostId, ScheduledPost> posts) {
        return new Schedule(Stage.DRAFT, revision, posts, TreePVector.empty());
    }

    Schedule with(Edit edit) {
        var before = posts.getOrDefault(edit.post(), new ScheduledPost(edit.post(), List.of()));
        var kept = edits.size() < MOST_EDITS ? edits : edits.subList(1, edits.size());
        return new Schedule(
                stage,
                edit.revision(),
                posts.plus(edit.post(), before.edited(edit.shift())),
                TreePVector.from(kept).plus(edit));
    }

    Schedule ended(Stage how, int at) {
        return new Schedule(how, at, HashTreePMap.empty(), TreePVector.empty());
    }

    /** What was edited after this revision, as far as it is known. */
    List<Edit> since(int earlier) {
        return edits.stream().filter(edit -> edit.revision() > earlier).toList();
    }
}
