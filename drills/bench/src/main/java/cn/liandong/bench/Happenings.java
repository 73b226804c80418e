package cn.liandong.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells as many happenings apart as are reported: intake joins reports that tell of one (within 1 000 m and two hours of one
 * another they are at least doubtful), and a bench that reported one leak over and over would measure that.
 */
final class Happenings {
    /** The first town's seat in the sample city: no point of the grid is nearly as close to another's. */
    private static final double LATITUDE = 30.4262;

    private static final double LONGITUDE = 111.7604;
    private static final int SIDE = 5;

    /** 1 330 m, and 1 340 m at this latitude. */
    private static final double NORTH = 0.012;

    private static final double EAST = 0.014;

    private static final Duration APART = Duration.ofMinutes(150);

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /** So long ago that no clock runs from it, as none does where a report tells no time. */
    private final Instant latest = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(400));

    /** What a report of this mark tells of where and when; of the same mark always the same. */
    String of(String mark) {
        int number = numbers.computeIfAbsent(mark, _ -> next.getAndIncrement());
        int place = number % (SIDE * SIDE);
        return ",\"latitude\":%.4f,\"longitude\":%.4f},\"occurredAt\":\"%s\""
                .formatted(
                        LATITUDE + NORTH * (place / SIDE - SIDE / 2),
                        LONGITUDE + EAST * (place % SIDE - SIDE / 2),
                        latest.minus(APART.multipliedBy(number / (SIDE * SIDE))));
    }
}
