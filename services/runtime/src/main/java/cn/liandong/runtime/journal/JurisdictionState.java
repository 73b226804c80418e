package cn.liandong.runtime.journal;

import org.jspecify.annotations.Nullable;

/**
 * All that is known of one jurisdiction. Unchanging.
 *
 * @param sequence the number of its last entry
 * @param stuckBy the type of an event in its own journal that this version does not know: it is decided here no more
 */
record JurisdictionState<S, V>(
        S state,
        V view,
        long sequence,
        Ledger ledger,
        @Nullable String stuckBy) {

    JurisdictionState<S, V> withView(V changed) {
        return new JurisdictionState<>(state, changed, sequence, ledger, stuckBy);
    }
}
