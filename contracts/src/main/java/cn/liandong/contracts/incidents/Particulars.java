package cn.liandong.contracts.incidents;

import org.jspecify.annotations.Nullable;

/**
 * What a report tells in words beside its description (Order 493 art. 12; first reports as practised).
 *
 * @param course how it came about
 * @param cause the first judgement of why
 * @param trend where it is going
 * @param leadersPresent which leaders are there 领导到位情况
 */
public record Particulars(
        @Nullable String course,
        @Nullable String cause,
        @Nullable String trend,
        @Nullable String leadersPresent) {}
