package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.OutcomeNotice;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One partition, folded to the end of its log and ready to decide.
 *
 * @param state with every view at the position its inputs were decided to, and references at their end
 * @param unpublished by entry number, outcomes that are not known to be published
 * @param accepted those of the awaited hashes whose entries were accepted on the way, so that a broken pipeline finds its own
 * @param late inputs that were passed over while their jurisdiction was stuck, in the order they came
 */
record Restored<S, V, C>(
        PartitionState<S, V> state,
        Map<Long, OutcomeNotice> unpublished,
        Set<String> accepted,
        List<PassedOver<C>> late) {}
