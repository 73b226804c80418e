package cn.liandong.console.pictures;

import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.EvaluationHeading;
import cn.liandong.contracts.drills.JudgingEvent.HeadingMarked;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ScenarioId;
import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A drill that is over, as far as later drills are held against it: it stays when the drill itself has left.
 *
 * @param name of the scenario as it was
 * @param enterprise whose duty to hold drills it met; null where it met none
 * @param posts that took part in any way
 */
record PastDrill(
        DrillId id,
        ScenarioId scenario,
        String name,
        DrillKind kind,
        DrillExtent extent,
        @Nullable OrganizationId enterprise,
        PVector<PostId> posts,
        Instant startedAt,
        PVector<Result> results,
        PVector<Mark> marks) {

    /** What became of an expectation. */
    record Result(
            String expectation,
            String text,
            EvaluationHeading heading,
            int withinSeconds,
            @Nullable Integer tookSeconds,
            ConductItem.Judgement state) {}

    /** The mean of a heading's marks, rounded. */
    record Mark(EvaluationHeading heading, int mark) {}

    static PastDrill of(DrillView drill) {
        var startedAt = drill.conducted().startedAt();
        return new PastDrill(
                drill.id(),
                drill.scenario().id(),
                drill.scenario().name(),
                drill.scenario().kind(),
                drill.scenario().extent(),
                drill.scenario().enterprise(),
                TreePVector.from(drill.posts()),
                startedAt == null ? drill.scheduled().startsAt() : startedAt,
                TreePVector.from(drill.scenario().expectations().stream()
                        .map(expectation -> {
                            var standing = drill.standing(expectation);
                            return new Result(
                                    expectation.id(),
                                    expectation.text(),
                                    expectation.heading(),
                                    expectation.withinSeconds(),
                                    standing.tookSeconds(),
                                    standing.judgement());
                        })
                        .toList()),
                TreePVector.from(drill.marks().stream()
                        .collect(Collectors.groupingBy(
                                HeadingMarked::heading, TreeMap::new, Collectors.averagingInt(HeadingMarked::mark)))
                        .entrySet()
                        .stream()
                        .map(one -> new Mark(one.getKey(), (int) Math.round(one.getValue())))
                        .toList()));
    }
}
