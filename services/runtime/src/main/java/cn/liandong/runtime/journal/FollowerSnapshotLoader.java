package cn.liandong.runtime.journal;

import cn.liandong.runtime.journal.FollowerSnapshot.Place;
import cn.liandong.runtime.serde.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Finds the newest snapshot of a follower that can be trusted, of whichever instance: all fold the same. Trusted is what is
 * whole, of this fold's version, not old, and has every head in the log.
 */
final class FollowerSnapshotLoader<F> {
    private static final Logger LOG = LoggerFactory.getLogger(FollowerSnapshotLoader.class);

    /**
     * A compacted topic keeps the tombstone of what was erased for a day. Whoever goes on from before that, after that,
     * never hears of it and would keep what was erased; half a day leaves room for clocks that are wrong.
     */
    static final Duration OLDEST = Duration.ofHours(12);

    private final String follower;
    private final int foldVersion;
    private final Class<F> type;
    private final Set<TopicPartition> folded;
    private final Reader reader;

    FollowerSnapshotLoader(
            String follower, int foldVersion, Class<F> type, Collection<TopicPartition> folded, Reader reader) {
        this.follower = follower;
        this.foldVersion = foldVersion;
        this.type = type;
        this.folded = Set.copyOf(folded);
        this.reader = reader;
    }

    /**
     * What was found.
     *
     * @param generation of the newest manifest of this instance, trusted or not, so that the next one is numbered behind it
     */
    record Loaded<F>(@Nullable Found<F> found, long generation) {}

    /** A snapshot that is trusted, and whose it was. */
    record Found<F>(FollowerSnapshot snapshot, F fold, String prefix) {}

    /** Times first, for each instance counts its own. */
    private static final Comparator<Candidate> NEWEST_FIRST = Comparator.comparing(
                    (Candidate candidate) -> candidate.snapshot().takenAt())
            .thenComparingLong(candidate -> candidate.snapshot().generation())
            .reversed();

    private record Candidate(String prefix, FollowerSnapshot snapshot) {}

    /** Reads the partition of the snapshots from its beginning to its end. */
    Loaded<F> load(TopicPartition at, String own, Instant now) {
        var parts = new SnapshotParts();
        reader.read(reader.beginnings(List.of(at)), reader.ends(List.of(at)), record -> {
            if (SnapshotParts.key(record).startsWith(follower + "/")) {
                parts.take(record);
            }
        });
        var candidates = parts.prefixes()
                .flatMap(prefix -> parts.manifests(prefix).stream().map(bytes -> candidate(prefix, bytes)))
                .flatMap(candidate -> Stream.ofNullable(candidate))
                .sorted(NEWEST_FIRST)
                .toList();
        long generation = candidates.stream()
                .filter(candidate -> candidate.prefix().equals(own))
                .mapToLong(candidate -> candidate.snapshot().generation())
                .max()
                .orElse(0);
        return new Loaded<>(newestTrusted(candidates, parts, now), generation);
    }

    private @Nullable Found<F> newestTrusted(List<Candidate> candidates, SnapshotParts parts, Instant now) {
        for (var candidate : candidates) {
            try {
                return new Found<>(candidate.snapshot(), trusted(candidate, parts, now), candidate.prefix());
            } catch (NotTrusted e) {
                dropped(candidate, e.why());
            } catch (JacksonException e) {
                dropped(candidate, "it cannot be read: " + e.getMessage());
            }
        }
        return null;
    }

    private F trusted(Candidate candidate, SnapshotParts parts, Instant now) throws NotTrusted {
        var snapshot = candidate.snapshot();
        checkVersionAndAge(snapshot, now);
        var packed = parts.joined(candidate.prefix(), snapshot.generation(), snapshot.chunks(), snapshot.hash());
        checkPlaces(snapshot.places());
        checkHeads(snapshot.places());
        F fold = SnapshotSlots.unpack(packed, in -> Json.mapper().readValue(in, type));
        if (fold == null) {
            throw new NotTrusted("it is the JSON `null`");
        }
        return fold;
    }

    private void checkVersionAndAge(FollowerSnapshot snapshot, Instant now) throws NotTrusted {
        if (snapshot.foldVersion() != foldVersion) {
            throw new NotTrusted("it was folded by version " + snapshot.foldVersion() + ", and this is " + foldVersion);
        }
        // One from the future was taken by a wrong clock, and how old it is nobody can say.
        if (Duration.between(snapshot.takenAt(), now).abs().compareTo(OLDEST) > 0) {
            throw new NotTrusted("it is of " + snapshot.takenAt() + ", more than " + OLDEST.toHours() + " h from now");
        }
    }

    /** A log that ends below where the fold stands was cut, and what is folded of the lost end never was. */
    private void checkPlaces(List<Place> places) throws NotTrusted {
        if (!places.stream().map(Place::at).collect(Collectors.toSet()).equals(folded)
                || places.size() != folded.size()) {
            throw new NotTrusted("it is of other topics or partitions than are folded now");
        }
        var ends = reader.ends(folded);
        var beginnings = reader.beginnings(folded);
        for (var place : places) {
            long offset = place.position().offset();
            long end = ends.getOrDefault(place.at(), 0L);
            if (offset > end) {
                throw new NotTrusted("it was folded up to position " + offset + " of " + place.at() + ", which ends at "
                        + end + ": that log was cut");
            }
            long first = place.hasHead() ? place.headOffset() : offset;
            long beginning = beginnings.getOrDefault(place.at(), 0L);
            if (first < beginning || first > offset || (place.hasHead() && first == offset)) {
                throw new NotTrusted("it stands at " + offset + " of " + place.at() + " with its head at " + first
                        + ", and that log begins at " + beginning);
            }
        }
    }

    /** All in one reading: a country has hundreds of partitions, and a start has seconds. */
    private void checkHeads(List<Place> places) throws NotTrusted {
        var from = new HashMap<TopicPartition, Long>();
        var to = new HashMap<TopicPartition, Long>();
        var wanted = new HashMap<TopicPartition, Place>();
        for (var place : places) {
            if (place.hasHead()) {
                from.put(place.at(), place.headOffset());
                to.put(place.at(), place.headOffset() + 1);
                wanted.put(place.at(), place);
            } else if (place.position().entry() > 0) {
                throw new NotTrusted("it counts entries of " + place.at() + " and does not say where the last lies");
            }
        }
        var open = new HashSet<>(wanted.keySet());
        reader.read(from, to, record -> {
            var at = new TopicPartition(record.topic(), record.partition());
            var place = wanted.get(at);
            if (place != null && Chain.isHead(place.position(), record)) {
                open.remove(at);
            }
        });
        if (!open.isEmpty()) {
            throw new NotTrusted("its heads are not in the logs of " + open);
        }
    }

    private void dropped(Candidate candidate, String why) {
        LOG.warn(
                "snapshot {} of {} is dropped: {}; an older one is taken, or all is read from the beginning",
                candidate.snapshot().generation(),
                candidate.prefix(),
                why);
    }

    private static @Nullable Candidate candidate(String prefix, byte[] manifest) {
        try {
            var snapshot = Json.mapper().readValue(manifest, FollowerSnapshot.class);
            return snapshot == null ? null : new Candidate(prefix, snapshot);
        } catch (JacksonException e) {
            LOG.warn("a manifest of {} cannot be read and is dropped: {}", prefix, e.getMessage());
            return null;
        }
    }
}
