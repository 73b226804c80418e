package cn.liandong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import cn.liandong.contracts.response.ResponseEvent;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * A decision does not grow with what lies beside it: no rule walks through all incidents. Timed, so it is run by name and
 * not with the tests: {@code -Dtest=DecisionCost}.
 */
class DecisionCost {
    private static final int DECISIONS = 2_000;

    @Test
    void a_decision_costs_the_same_beside_ten_times_as_many_incidents() {
        var small = world(100, 1_000);
        var large = world(1_000, 10_000);
        medianNanos(small);
        long beforeLarge = medianNanos(small);
        long withLarge = medianNanos(large);
        System.out.printf(
                "one incident decided and folded, median: %d µs beside 1 100, %d µs beside 11 000 incidents%n",
                beforeLarge / 1_000, withLarge / 1_000);
        // Ten times as much costs some cache misses; a scan would cost ten times. The bound of 100 µs is the bench's,
        // on a compiler that is fully warm and a machine that is alone.
        assertThat(withLarge).isLessThan(3 * Math.max(20_000, beforeLarge));
    }

    private static Story world(int open, int acknowledged) {
        var story = new Story(City.view());
        for (int i = 0; i < open + acknowledged; i++) {
            story.opened(City.incident("i" + i));
            if (i >= open) {
                for (var alert : List.copyOf(story.state
                        .alerts()
                        .byIncident()
                        .get(City.incident("i" + i).incident()))) {
                    var post = alert.value().substring(("i" + i + ".").length());
                    story.asked(Story.at(post), new AcknowledgeAlert(alert));
                }
            }
        }
        assertThat(story.state.escalations().running()).hasSize(open * 4);
        return story;
    }

    private static long medianNanos(Story story) {
        return LongStream.range(0, DECISIONS)
                .map(i -> nanos(story, City.incident("x" + i)))
                .sorted()
                .skip(DECISIONS / 2)
                .findFirst()
                .orElseThrow();
    }

    /** The state is thrown away, so that each decision stands beside the same number of others. */
    private static long nanos(Story story, IncidentOpened incident) {
        long begun = System.nanoTime();
        var decision = DispatchDecider.decide(story.now, Handling.ACTUAL, List.of(incident), story.state, story.view);
        var state = story.state;
        for (ResponseEvent event : ((Decision.Accepted<ResponseEvent>) decision).events()) {
            state = DispatchDecider.evolve(state, event);
        }
        long took = System.nanoTime() - begun;
        assertThat(state.alerts().decided(incident.incident())).isTrue();
        return took;
    }
}
