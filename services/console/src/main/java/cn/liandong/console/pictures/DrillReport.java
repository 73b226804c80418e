package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.HappeningKind;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.drills.PauseReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The after-action report 评估总结 of a drill: all of it is reckoned out of what the journals say. Seconds without another word
 * are on the scenario's clock.
 *
 * @param enterpriseName whose duty to hold drills it meets; null where it meets none
 * @param expectations in the order of the scenario
 * @param people each post that was called or takes part, its people below it
 * @param headings those under which something was expected or marked
 * @param timeline what the scenario fed in beside what happened, the earliest first
 * @param earlier how many happenings there were before those of the timeline: of more than a thousand the newest are kept
 * @param findings those that the reader may see
 */
public record DrillReport(
        DrillItem drill,
        String scenarioId,
        @Nullable String enterpriseName,
        @Nullable String summary,
        List<String> objectives,
        List<Pause> pauses,
        List<Fed> injects,
        List<Expected> expectations,
        List<Reached> people,
        List<Turnout> units,
        List<Heading> headings,
        List<Passed> timeline,
        int earlier,
        List<FindingItem> findings) {

    /**
     * It stood still.
     *
     * @param until null where it was ended so
     */
    public record Pause(
            PauseReason reason, Instant from, @Nullable Instant until) {}

    /**
     * An inject as it was planned and as it came.
     *
     * @param plannedSeconds when it was to come; null where what it follows was never met
     * @param firedAtSeconds when it came; null where it did not
     * @param state how it stands: {@code TAKEN}
     */
    public record Fed(
            String id,
            String title,
            InjectKind injectKind,
            @Nullable String byName,
            @Nullable Integer plannedSeconds,
            @Nullable Integer firedAtSeconds,
            @Nullable Instant firedAt,
            String state,
            @Nullable String fault) {}

    /**
     * An expectation and what became of it.
     *
     * @param afterTitle the inject from which time counts; null for the drill's start
     * @param postId whose act it asks for; null where anybody's
     * @param tookSeconds since time began to count; null while it is not met
     * @param overSeconds by how much more than allowed; negative where time was left
     */
    public record Expected(
            String id,
            String text,
            EvaluationHeading heading,
            @Nullable String afterTitle,
            int withinSeconds,
            @Nullable String postId,
            ConductItem.Judgement state,
            @Nullable Instant metAt,
            @Nullable Integer tookSeconds,
            @Nullable Integer overSeconds,
            boolean byEvaluator,
            ConductItem.@Nullable Judged judged) {}

    /**
     * What reached a post or a person in one incident, each for the first time, and what they did.
     *
     * @param incidentNumber null where nothing reached them
     * @param personName null for the post as a whole
     * @param acknowledgedSeconds of real time, since the alert of the person or else of the post
     * @param actedAt when they first did more than acknowledge
     * @param acted what that was
     * @param expected ids of the expectations that ask for an act of this post
     */
    public record Reached(
            @Nullable String incidentNumber,
            DrillItem.@Nullable Seat seat,
            @Nullable String personName,
            @Nullable Instant alertedAt,
            @Nullable Instant notifiedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant undeliveredAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Long acknowledgedSeconds,
            @Nullable Instant actedAt,
            @Nullable HappeningKind acted,
            List<String> expected) {}

    /** What a unit did in one incident, each for the first time. */
    public record Turnout(
            @Nullable String incidentNumber,
            String unitName,
            @Nullable Instant offeredAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant declinedAt,
            @Nullable Instant enRouteAt,
            @Nullable Instant onSceneAt,
            @Nullable Instant releasedAt) {}

    /**
     * What was expected under a heading, and how it was marked.
     *
     * @param met in time; late are those that were met after it
     * @param mark the mean of the evaluators', rounded; null where none marked
     */
    public record Heading(
            EvaluationHeading heading,
            int met,
            int late,
            int missed,
            int open,
            @Nullable Integer mark,
            List<ConductItem.Mark> marks) {}

    /** What passed at a point of the timeline. */
    public enum Passage {
        STARTED,
        PAUSED,
        RESUMED,
        SHIFTED,
        INJECT,
        HAPPENING,
        MET,
        MISSED,
        FINISHED
    }

    /**
     * A point of the timeline.
     *
     * @param text of the inject or the expectation; null of the others
     * @param seconds by which the clock was put forward, or when the inject was planned; null of the others
     * @param reason why it stood still; null of the others
     * @param happening null of the others
     */
    public record Passed(
            Instant at,
            int atSeconds,
            Passage passage,
            @Nullable String text,
            @Nullable Integer seconds,
            @Nullable PauseReason reason,
            DrillReader.@Nullable Noted happening) {}
}
