package cn.liandong.console.pictures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A qualification 资质 that a post asks for and that a person sitting there does not have, or not for ever. It warns and
 * blocks nothing.
 *
 * @param kind the city's code
 * @param name as pages show it
 * @param validUntil the last day on which the person has it, or had it; null where the person never had it
 */
public record Lack(String kind, String name, @Nullable LocalDate validUntil) {}
