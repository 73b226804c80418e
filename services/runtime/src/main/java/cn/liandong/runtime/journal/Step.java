package cn.liandong.runtime.journal;

import org.jspecify.annotations.Nullable;

/**
 * What comes of one input.
 *
 * @param next the state behind it
 * @param draft the entry to write; null where nothing needs to be told
 * @param repeat the line of the ledger that answered this input before; its outcome is published again
 * @param poison why the input is to be quarantined; its entry says so too
 */
record Step<S, V, E>(
        PartitionState<S, V> next,
        @Nullable Draft<E> draft,
        Ledger.@Nullable Line repeat,
        @Nullable Throwable poison) {

    static <S, V, E> Step<S, V, E> nothing(PartitionState<S, V> next) {
        return new Step<>(next, null, null, null);
    }
}
