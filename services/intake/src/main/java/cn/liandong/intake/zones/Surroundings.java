package cn.liandong.intake.zones;

import cn.liandong.contracts.incidents.Point;
import cn.liandong.contracts.incidents.Site;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is there beside what was told.
 *
 * @param site where it is registered
 * @param points where people are who may have to be warned; asked only where there are zones
 */
public record Surroundings(@Nullable Site site, Supplier<Stream<Point>> points) {}
