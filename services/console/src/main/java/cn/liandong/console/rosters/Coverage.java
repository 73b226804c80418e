package cn.liandong.console.rosters;

import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How much of the last 30 days a post had its people.
 *
 * @param from when the days begin, or the post's roster where that is later
 * @param gaps how many gaps lay in them
 * @param longest the longest of these, as far as it lay in them
 */
public record Coverage(PostId post, Instant from, Instant until, Duration uncovered, int gaps, Duration longest) {
    private static final Duration DAYS = Duration.ofDays(30);

    /** Of every post that has a roster, in the order of their ids. */
    public static List<Coverage> of(RosterPicture picture, Instant now) {
        return picture.coverage().entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), now))
                .sorted((one, other) ->
                        one.post().value().compareTo(other.post().value()))
                .toList();
    }

    /** Parts of a hundred, two decimals, never rounded up to all of them. */
    public double percent() {
        long all = Duration.between(from, until).toMillis();
        long covered = all - uncovered.toMillis();
        return all <= 0 ? 100 : Math.floor(10_000.0 * covered / all) / 100;
    }

    private static Coverage of(PostId post, PostCoverage known, Instant now) {
        var begin = now.minus(DAYS);
        var from = known.since().isAfter(begin) ? known.since() : begin;
        var lengths = known.gaps().stream()
                .map(gap -> within(gap, from, now))
                .filter(Duration::isPositive)
                .toList();
        return new Coverage(
                post,
                from,
                now,
                lengths.stream().reduce(Duration.ZERO, Duration::plus),
                lengths.size(),
                lengths.stream().max(Duration::compareTo).orElse(Duration.ZERO));
    }

    private static Duration within(PostCoverage.Uncovered gap, Instant from, Instant until) {
        var begin = gap.from().isAfter(from) ? gap.from() : from;
        var end = gap.until() == null || gap.until().isAfter(until) ? until : gap.until();
        return Duration.between(begin, end);
    }
}
