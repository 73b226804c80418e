package cn.liandong.console.feeds;

import cn.liandong.console.pictures.Changed;
import cn.liandong.console.pictures.ConsoleNotice;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.pictures.PictureFold;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feeds of all jurisdictions. Filled by the follower's thread, and by the clock's with what this process says of itself:
 * from one look at a picture to the next one published nobody else may fold, so each holds this object's lock meanwhile.
 */
public final class Feeds {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

    /** How far the brokers' clocks and this one may differ. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    private final String run;
    private final int kept;
    private final Supplier<Instant> freshAt;
    private final Map<Jurisdiction, Feed> feeds = new ConcurrentHashMap<>();
    private final Map<String, Set<Jurisdiction>> behind = new HashMap<>();
    private volatile PMap<PersonId, PersonRecord> people = HashTreePMap.empty();
    private volatile Instant decidedAt = Instant.EPOCH;

    /**
     * @param run names this process in resume tokens
     * @param kept how many changes of each jurisdiction can be resumed
     * @param freshAt when the fold last stood at the end of every log
     */
    public Feeds(String run, int kept, Supplier<Instant> freshAt) {
        this.run = run;
        this.kept = kept;
        this.freshAt = freshAt;
    }

    /** Folds an accepted entry and sends what it changed. */
    public synchronized void entry(String journal, Jurisdiction jurisdiction, Entry<?> entry) {
        if (journal.equals(Topics.RESPONSE) && entry.at().isAfter(decidedAt)) {
            decidedAt = entry.at();
        }
        var feed = of(jurisdiction);
        Changed changed;
        try {
            changed = PictureFold.apply(feed.picture(), journal, entry);
        } catch (RuntimeException broken) {
            LOG.error(
                    "entry {} of {} in {} cannot be shown and is left out; every page says so",
                    entry.sequence(),
                    journal,
                    jurisdiction,
                    broken);
            changed = PictureFold.broken(feed.picture(), journal, entry);
        }
        feed.entry(journal, entry.sequence(), entry.outcome() != null, changed, knownUpTo());
    }

    /** Folds what is known of a person; null erases it. A person's id does not tell its jurisdiction. */
    public synchronized void person(PersonId id, @Nullable PersonRecord record, Instant at) {
        people = record == null ? people.minus(id) : people.plus(id, record);
        feeds.values().forEach(feed -> feed.person(id, record, at.toEpochMilli(), knownUpTo()));
    }

    /** Folds a report; null erases it. Its id begins with its jurisdiction. */
    public synchronized void report(ReportId id, @Nullable ReportRecord record, Instant at) {
        var jurisdiction = jurisdictionOf(id.value());
        if (jurisdiction == null) {
            LOG.warn("a report whose id does not begin with six digits belongs to no jurisdiction and is not shown");
            return;
        }
        var feed = of(jurisdiction);
        feed.told(Topics.REPORTS, at.toEpochMilli(), PictureFold.report(feed.picture(), id, record), knownUpTo());
    }

    /** Says this of itself on every page. To be repeated: a jurisdiction that began meanwhile is told then. */
    public synchronized void notice(ConsoleNotice notice, Instant at) {
        feeds.values().forEach(feed -> own(feed, PictureFold.notice(feed.picture(), notice, at), at));
    }

    /** Says this on the pages of one jurisdiction, with these parameters; a repeat of the same is none. */
    synchronized void notice(ConsoleNotice notice, Jurisdiction jurisdiction, Map<String, String> params, Instant at) {
        var feed = of(jurisdiction);
        own(feed, PictureFold.notice(feed.picture(), notice, params, at), at);
    }

    /** Takes it from the pages of one jurisdiction. */
    synchronized void withdraw(ConsoleNotice notice, Jurisdiction jurisdiction, Instant at) {
        var feed = of(jurisdiction);
        own(feed, PictureFold.withdrawn(feed.picture(), notice), at);
    }

    /** All that were heard of. */
    public Set<Jurisdiction> jurisdictions() {
        return Set.copyOf(feeds.keySet());
    }

    /** When dispatch last decided anything that was read here; the epoch before. */
    Instant decidedAt() {
        return decidedAt;
    }

    /** Takes it from every page. */
    public synchronized void withdraw(ConsoleNotice notice, Instant at) {
        feeds.values().forEach(feed -> own(feed, PictureFold.withdrawn(feed.picture(), notice), at));
    }

    /**
     * Says of these jurisdictions that their journal's service does not decide them, and takes it from those that it decides
     * again.
     *
     * @param now all of this partition that are not decided
     */
    public synchronized void behind(String journal, int partition, Set<Jurisdiction> now, Instant at) {
        var notice = ConsoleNotice.stuck(journal);
        var before = behind.put(journal + "/" + partition, now);
        for (var jurisdiction : before == null ? Set.<Jurisdiction>of() : before) {
            if (!now.contains(jurisdiction)) {
                var feed = of(jurisdiction);
                own(feed, PictureFold.withdrawn(feed.picture(), notice), at);
            }
        }
        for (var jurisdiction : now) {
            var feed = of(jurisdiction);
            own(feed, PictureFold.notice(feed.picture(), notice, at), at);
        }
    }

    private void own(Feed feed, Changed changed, Instant at) {
        if (!changed.isNothing()) {
            feed.own(at.toEpochMilli(), changed, knownUpTo());
        }
    }

    /** All pictures as they stand, to be laid down. */
    public synchronized Pictures laidDown() {
        var all = new HashMap<Jurisdiction, Pictures.LaidDown>();
        feeds.forEach((jurisdiction, feed) -> all.put(jurisdiction, feed.laidDown()));
        return new Pictures(HashTreePMap.from(all));
    }

    /** Goes on from where pictures were laid down; before anything is folded here, and people are told again after it. */
    public synchronized void takeUp(Pictures pictures) {
        pictures.byJurisdiction()
                .forEach((jurisdiction, laid) -> of(jurisdiction).takeUp(laid, knownUpTo()));
    }

    public Picture picture(Jurisdiction jurisdiction) {
        var feed = feeds.get(jurisdiction);
        return feed == null ? Picture.EMPTY : feed.picture();
    }

    Feed of(Jurisdiction jurisdiction) {
        return feeds.computeIfAbsent(jurisdiction, key -> new Feed(run, kept, PictureFold.begun(people)));
    }

    long knownUpTo() {
        var fresh = freshAt.get();
        return fresh.isAfter(Instant.EPOCH) ? fresh.minus(CLOCKS_DIFFER).toEpochMilli() : 0;
    }

    /** When the fold last stood at the end of every log. */
    public Instant freshAt() {
        return freshAt.get();
    }

    private static @Nullable Jurisdiction jurisdictionOf(String id) {
        return id.length() > 6 && id.substring(0, 6).chars().allMatch(c -> c >= '0' && c <= '9')
                ? new Jurisdiction(id.substring(0, 6))
                : null;
    }
}
