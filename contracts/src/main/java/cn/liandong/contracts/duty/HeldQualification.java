package cn.liandong.contracts.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person has a qualification 资质; its number stands in no journal.
 *
 * @param kind a code of the city's own, such as `hazmat`
 * @param validUntil the last day on which it holds, in the jurisdiction's local time; null where it does not end
 */
public record HeldQualification(String kind, @Nullable LocalDate validUntil) {}
