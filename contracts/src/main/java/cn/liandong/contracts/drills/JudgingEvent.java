package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a drill was judged, and what became of what it has shown. */
public sealed interface JudgingEvent extends DrillEvent {

    /**
     * It was met.
     *
     * @param tookSeconds on the scenario's clock, since time began to count
     */
    record ExpectationMet(DrillId drill, String expectation, int tookSeconds, Instant at) implements JudgingEvent {}

    /** It was not met in time; met later it stays missed, and the time that it took is told. */
    record ExpectationMissed(DrillId drill, String expectation, Instant dueAt, Instant at) implements JudgingEvent {}

    /** An evaluator's word, which counts before what was found by itself. */
    record ExpectationJudged(
            DrillId drill,
            String expectation,
            boolean met,
            @Nullable String note,
            PostId by,
            Instant at) implements JudgingEvent {}

    record HeadingMarked(
            DrillId drill,
            EvaluationHeading heading,
            int mark,
            @Nullable String note,
            PostId by,
            Instant at) implements JudgingEvent {}

    record FindingRaised(Finding finding, Instant at) implements JudgingEvent {}

    record FindingAnswered(FindingId finding, String note, PostId by, Instant at) implements JudgingEvent {}

    record FindingReturned(FindingId finding, String note, PostId by, Instant at) implements JudgingEvent {}

    record FindingStruckOff(FindingId finding, PostId by, Instant at) implements JudgingEvent {}

    /**
     * It was not done in time: the tier above is told.
     *
     * @param step 1 for the owner and the tier above, then the one above that
     * @param posts whose people are told
     * @param people who sat there then, each once: the notifier tells them; empty in entries from before it did
     */
    record FindingOverdue(FindingId finding, int step, List<PostId> posts, Instant at, List<SeatedPerson> people)
            implements JudgingEvent {
        public FindingOverdue {
            posts = posts == null ? List.of() : List.copyOf(posts);
            people = people == null ? List.of() : List.copyOf(people);
        }
    }
}
