package cn.liandong.bench.decisions;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.response.AssignmentCommand.DeclineOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.DeclineReason;
import cn.liandong.dispatch.DispatchState;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One decision of dispatch with its fold, beside so many units and incidents; what results is thrown away. Sampled, because a
 * mean tells more of what else the machine does than of a decision.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class DispatchDecisions {
    static final int INCIDENTS = 1_000;

    /** JMH sets it; each is measured by itself. */
    @Param({"10000", "20000"})
    public int units;

    private @Nullable BusyCity city;
    private List<IncidentOpened> more = List.of();
    private List<AssignmentId> offered = List.of();
    private int turn;

    /** Fills the city. */
    @Setup
    public void fill() {
        var busy = BusyCity.of(units, INCIDENTS);
        city = busy;
        more = IntStream.range(INCIDENTS, 2 * INCIDENTS)
                .mapToObj(busy::incident)
                .toList();
        offered = busy.state().assignments().actual().values().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    /** An incident opens and alerts three posts. */
    @Benchmark
    public DispatchState open() {
        return city().after(more.get(next(more.size())));
    }

    /** The duty room asks for the best unit for what a fire usually needs. */
    @Benchmark
    public DispatchState offer() {
        return city().after(
                        BusyCity.CITY,
                        "another",
                        new OfferUnit(BusyCity.incidentId(next(INCIDENTS)), null, List.of(), null));
    }

    /** A unit declines, and the next one is found and asked. */
    @Benchmark
    public DispatchState decline() {
        var assignment = offered.get(next(offered.size()));
        return city().after(BusyCity.CITY, "another", new DeclineOffer(assignment, DeclineReason.BUSY));
    }

    private BusyCity city() {
        return Objects.requireNonNull(city);
    }

    private int next(int size) {
        turn = (turn + 1) % size;
        return turn;
    }
}
