package cn.liandong.contracts.access;

import java.time.LocalTime;

/**
 * When a person is told of real alerts alone, in the jurisdiction's local time.
 *
 * @param until exclusive; earlier than {@code from} where a night lies between
 */
public record QuietHours(LocalTime from, LocalTime until) {}
