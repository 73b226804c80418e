package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.OutcomeNotice;
import java.util.Map;

/**
 * From where a partition is folded on.
 *
 * @param unpublished by entry number, outcomes of what is folded already that are not known to be published
 */
record Base<S, V>(PartitionState<S, V> state, Map<Long, OutcomeNotice> unpublished) {
    static <S, V> Base<S, V> of(PartitionState<S, V> state) {
        return new Base<>(state, Map.of());
    }
}
