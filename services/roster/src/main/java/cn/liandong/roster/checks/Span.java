package cn.liandong.roster.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A while.
 *
 * @param until exclusive
 */
record Span(Instant from, Instant until) {

    Duration length() {
        return Duration.between(from, until);
    }

    /** The part of it within the other; nothing where they have no moment in common. */
    Stream<Span> within(Span other) {
        var begin = from.isAfter(other.from) ? from : other.from;
        var end = until.isBefore(other.until) ? until : other.until;
        return begin.isBefore(end) ? Stream.of(new Span(begin, end)) : Stream.of();
    }

    /** The same moments in order, in as few pieces as there are. */
    static List<Span> joined(Stream<Span> spans) {
        var joined = new ArrayList<Span>();
        spans.sorted(Comparator.comparing(Span::from)).forEach(span -> {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || span.from().isAfter(last.until())) {
                joined.add(span);
            } else if (span.until().isAfter(last.until())) {
                joined.set(joined.size() - 1, new Span(last.from(), span.until()));
            }
        });
        return joined;
    }

    /** What the taken ones leave of these; both in order and joined. */
    static List<Span> without(List<Span> spans, List<Span> taken) {
        var left = new ArrayList<Span>();
        for (var span : spans) {
            var from = span.from();
            for (var other : taken) {
                if (other.until().isAfter(from) && other.from().isBefore(span.until())) {
                    if (other.from().isAfter(from)) {
                        left.add(new Span(from, other.from()));
                    }
                    from = other.until();
                }
            }
            if (from.isBefore(span.until())) {
                left.add(new Span(from, span.until()));
            }
        }
        return left;
    }
}
