package cn.liandong.faults;

import java.time.Instant;

/**
 * A report that was answered with success: from here on it may never be lost.
 *
 * @param due when it was to be sent, whatever became of those before
 * @param firstSent when it was sent for the first time
 * @param answered when the 201 had come
 * @param key its Idempotency-Key, the same on every try
 * @param tries how often it was sent, from 1
 */
public record LedgerLine(
        Instant due,
        Instant firstSent,
        Instant answered,
        String jurisdiction,
        String key,
        String reportId,
        int tries) {}
