package cn.liandong.roster.spotchecks;

import cn.liandong.contracts.duty.SpotCheckRule;
import cn.liandong.contracts.duty.SpotCheckRule.RandomTimes;
import cn.liandong.contracts.ids.PostId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * When a rule calls a post next. Random times come from a hash of a secret seed, so that they are the same on every repeat and
 * nobody without the seed knows one: not from the times before, nor from another post's.
 */
final class Draws {
    private final SpotCheckRule rule;
    private final PostId post;
    private final String seed;
    private final ZoneId zone;

    Draws(SpotCheckRule rule, PostId post, String seed, ZoneId zone) {
        this.rule = rule;
        this.post = post;
        this.seed = seed;
        this.zone = zone;
    }

    /** The first call after this instant. */
    Instant nextAfter(Instant instant) {
        var today = LocalDate.ofInstant(instant, zone).toEpochDay();
        var random = rule.random();
        return random == null
                ? first(LongStream.rangeClosed(today, today + 2).boxed().flatMap(this::fixed), instant)
                // A window that passes midnight belongs to the day on which it opens.
                : first(
                        LongStream.iterate(block(today, random) - 1, block -> block + 1)
                                .boxed()
                                .flatMap(block -> drawn(block, random)),
                        instant);
    }

    /** Each day or stretch is in order in itself, and over before the next begins. */
    private static Instant first(Stream<Instant> ordered, Instant after) {
        return ordered.filter(after::isBefore).findFirst().orElseThrow();
    }

    private Stream<Instant> fixed(long day) {
        return rule.at().stream().map(time -> instantOf(day, time)).sorted();
    }

    /** Where the stretches of days begin is drawn for each post: nobody is safe because the last call was not long ago. */
    private long block(long day, RandomTimes random) {
        return Math.floorDiv(day - offset(random), random.everyDays());
    }

    private long offset(RandomTimes random) {
        return Math.floorMod(hash("offset"), (long) random.everyDays());
    }

    /** Each falls anywhere within the windows of the stretch, by the seconds that really pass there. */
    private Stream<Instant> drawn(long block, RandomTimes random) {
        long first = block * random.everyDays() + offset(random);
        long[] seconds = IntStream.range(0, random.everyDays())
                .mapToLong(day -> seconds(first + day, random))
                .toArray();
        long all = LongStream.of(seconds).sum();
        return all == 0
                ? Stream.of()
                : IntStream.range(0, random.times())
                        .mapToObj(number -> at(first, Math.floorMod(hash(block + "/" + number), all), seconds, random))
                        .distinct()
                        .sorted(Comparator.naturalOrder());
    }

    private Instant at(long firstDay, long second, long[] seconds, RandomTimes random) {
        long left = second;
        int day = 0;
        while (left >= seconds[day]) {
            left -= seconds[day];
            day++;
        }
        return instantOf(firstDay + day, random.from()).plusSeconds(left);
    }

    /** How long the window of the day is open; not at all where the clocks leap over it. */
    private long seconds(long day, RandomTimes random) {
        boolean nextDay = !random.until().isAfter(random.from());
        var until = instantOf(nextDay ? day + 1 : day, random.until());
        return Math.max(
                0, Duration.between(instantOf(day, random.from()), until).toSeconds());
    }

    private Instant instantOf(long day, LocalTime time) {
        return LocalDate.ofEpochDay(day).atTime(time).atZone(zone).toInstant();
    }

    private long hash(String what) {
        try {
            var text = String.join("\n", seed, rule.name(), post.value(), what);
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
