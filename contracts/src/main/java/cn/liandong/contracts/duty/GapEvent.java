package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;

/** A post without its people 空岗, in the journal `duty`. */
public sealed interface GapEvent extends DutyEvent {
    PostId post();

    /**
     * The post lacks people since {@code since}.
     *
     * @param missing who was to be there; empty where nobody was rostered
     */
    record GapOpened(PostId post, GapReason reason, List<PersonId> missing, Instant since) implements GapEvent {
        public GapOpened {
            missing = missing == null ? List.of() : List.copyOf(missing);
        }
    }

    /**
     * People were told of it.
     *
     * @param step 0 for the post's own organization, then the tier above, again and again
     * @param posts whose people were told; empty where no post was found
     * @param nextAt when the next step is due
     */
    record GapRaised(PostId post, int step, List<PostId> posts, Instant at, Instant nextAt) implements GapEvent {
        public GapRaised {
            posts = posts == null ? List.of() : List.copyOf(posts);
        }
    }

    /**
     * What the roster lacks in the 72 hours to come; it replaces what was found before.
     *
     * @param gaps in order; empty where nothing is lacking any more
     */
    record GapsAheadFound(PostId post, List<GapAhead> gaps, Instant at) implements GapEvent {
        public GapsAheadFound {
            gaps = gaps == null ? List.of() : List.copyOf(gaps);
        }
    }

    /** The post has its people. */
    record GapFilled(PostId post, Instant since, Instant at) implements GapEvent {}
}
