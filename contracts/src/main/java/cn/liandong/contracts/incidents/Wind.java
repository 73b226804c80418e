package cn.liandong.contracts.incidents;

import org.jspecify.annotations.Nullable;

/**
 * The wind as told; what is not known is null.
 *
 * @param fromDegrees where it blows from, degrees clockwise from north
 * @param metresPerSecond metres per second
 */
public record Wind(@Nullable Integer fromDegrees, @Nullable Double metresPerSecond) {}
