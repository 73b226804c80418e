package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is decided and not yet accepted.
 *
 * @param jurisdiction null for positions alone
 * @param number in the partition's chain
 * @param previous hash of the entry before
 * @param hash of this one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never handed to anybody who could change them
record Draft<E>(
        @Nullable Jurisdiction jurisdiction,
        Entry<E> entry,
        long number,
        String previous,
        String hash,
        byte[] key,
        byte[] value) {}
