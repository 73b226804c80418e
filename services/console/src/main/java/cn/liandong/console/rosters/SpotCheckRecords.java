package cn.liandong.console.rosters;

import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckCalled;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissed;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.journal.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The spot checks of one jurisdiction in the order they were called. After {@link #KEPT} one is in the journal alone.
 *
 * @param order the earliest first
 */
public record SpotCheckRecords(PMap<SpotCheckId, SpotCheckRecord> byId, PVector<SpotCheckId> order) {
    /** A year and the month after it, in which the year is reckoned up. */
    public static final Duration KEPT = Duration.ofDays(400);

    public static final SpotCheckRecords NONE = new SpotCheckRecords(HashTreePMap.empty(), TreePVector.empty());

    /** Those called from one instant until another, exclusive, the earliest first. */
    public List<SpotCheckRecord> called(Instant from, Instant until) {
        return order.stream()
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .filter(one ->
                        !one.called().at().isBefore(from) && one.called().at().isBefore(until))
                .toList();
    }

    SpotCheckRecords after(Entry<?> entry) {
        var records = this;
        for (var event : entry.events()) {
            records = switch (event) {
                case SpotCheckCalled called ->
                    records.since(called.at().minus(KEPT))
                            .plus(new SpotCheckRecord(called, SignedAct.of(entry), null, null));
                case SpotCheckMissed missed -> records.changed(missed.check(), one -> one.with(missed));
                case SpotCheckAnswered answered -> records.changed(answered.check(), one -> one.with(answered));
                default -> records;
            };
        }
        return records;
    }

    private SpotCheckRecords plus(SpotCheckRecord one) {
        var id = one.called().check();
        return new SpotCheckRecords(byId.plus(id, one), order.plus(id));
    }

    private SpotCheckRecords changed(SpotCheckId id, UnaryOperator<SpotCheckRecord> change) {
        var one = byId.get(id);
        return one == null ? this : new SpotCheckRecords(byId.plus(id, change.apply(one)), order);
    }

    private SpotCheckRecords since(Instant first) {
        var left = this;
        while (!left.order.isEmpty()) {
            var oldest = left.order.getFirst();
            var one = left.byId.get(oldest);
            if (one != null && !one.called().at().isBefore(first)) {
                break;
            }
            left = new SpotCheckRecords(left.byId.minus(oldest), left.order.minus(0));
        }
        return left;
    }
}
