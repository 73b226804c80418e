package cn.liandong.contracts.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every topic, who writes it and how it is kept. A broker whose topic deviates is refused at start. */
public final class Topics {
    public static final String REPORTS = "reports";
    public static final String SIGNALS = "signals";
    public static final String INCIDENTS = "incidents";
    public static final String DUTY = "duty";
    public static final String RESPONSE = "response";
    public static final String NOTIFICATIONS = "notifications";
    public static final String DRILLS = "drills";
    public static final String PEOPLE = "people";
    public static final String CREDENTIALS = "credentials";
    public static final String SUBSCRIPTIONS = "subscriptions";
    public static final String DUTY_NOTES = "duty-notes";
    public static final String CONTACT_CODES = "contact-codes";
    public static final String AUDIT = "audit";
    public static final String OUTCOMES = "outcomes";
    public static final String QUARANTINE = "quarantine";
    public static final String FOLLOWER_SNAPSHOTS = "follower-snapshots";

    public static final String INTAKE = "intake";
    public static final String ROSTER = "roster";
    public static final String DISPATCH = "dispatch";
    public static final String NOTIFIER = "notifier";

    /** The services that decide; the drill runner is called as its journal. Each is the only writer of its journal. */
    public static final List<String> DECIDING_SERVICES = List.of(INTAKE, ROSTER, DISPATCH, NOTIFIER, DRILLS);

    /** The size a record may have, bytes; an entry stays under half of it, see the journal. */
    public static final int LARGEST_RECORD_BYTES = 1_048_576;

    private static final Map<String, String> FLUSHED = Map.of("flush.messages", "1");
    private static final Map<String, String> FOR_EVER = Map.of("retention.ms", "-1", "retention.bytes", "-1");
    private static final Map<String, String> BROKER_TIME = Map.of("message.timestamp.type", "LogAppendTime");
    private static final String THIRTY_DAYS_MILLIS = "2592000000";
    private static final String AN_HOUR_MILLIS = "3600000";

    private static final String SEVEN_DAYS_MILLIS = "604800000";

    /**
     * The segment that is written to is never compacted. A follower's fold may have 10 MB each minute, and with Kafka's
     * 1 GiB a start would read hundreds of them to find the last.
     */
    private static final String SMALL_SEGMENT_BYTES = "16777216";

    private Topics() {}

    /**
     * A topic and the settings that its promises rest on.
     *
     * @param settings the broker's own names and values
     */
    public record Topic(String name, Map<String, String> settings) {}

    public static String commands(String service) {
        return service + "-commands";
    }

    public static String snapshots(String service) {
        return service + "-snapshots";
    }

    /** All topics of an installation. */
    public static List<Topic> all() {
        var topics = new ArrayList<Topic>();
        for (String journal : List.of(INCIDENTS, DUTY, RESPONSE, NOTIFICATIONS, DRILLS)) {
            topics.add(journal(journal));
        }
        for (String compacted : List.of(REPORTS, PEOPLE, CREDENTIALS, SUBSCRIPTIONS, DUTY_NOTES)) {
            topics.add(flushedCompacted(compacted));
        }
        topics.add(keptAnHour(CONTACT_CODES));
        topics.add(journal(AUDIT));
        for (String service : DECIDING_SERVICES) {
            topics.add(commandsOf(service));
            topics.add(snapshotsOf(service));
        }
        topics.add(readings());
        topics.add(followerSnapshots());
        topics.add(new Topic(OUTCOMES, with(Map.of("cleanup.policy", "delete", "retention.ms", "86400000"))));
        topics.add(new Topic(
                QUARANTINE, with(FOR_EVER, Map.of("cleanup.policy", "delete", "max.message.bytes", "4194304"))));
        return List.copyOf(topics);
    }

    /** Never compacted, never expired, on disk when acknowledged; so is the audit, whose records are no entries. */
    public static Topic journal(String name) {
        return new Topic(
                name,
                with(FLUSHED, FOR_EVER, BROKER_TIME, Map.of("cleanup.policy", "delete", "max.message.bytes", size())));
    }

    /** Kept thirty days, on disk when acknowledged. */
    public static Topic commandsOf(String service) {
        return new Topic(
                commands(service),
                with(
                        FLUSHED,
                        BROKER_TIME,
                        Map.of(
                                "cleanup.policy",
                                "delete",
                                "retention.ms",
                                THIRTY_DAYS_MILLIS,
                                "retention.bytes",
                                "-1",
                                "max.message.bytes",
                                size())));
    }

    /** Kept seven days, on disk when acknowledged: a red reading may be sent only once. What they change is in the journal. */
    public static Topic readings() {
        return new Topic(
                SIGNALS,
                with(
                        FLUSHED,
                        BROKER_TIME,
                        Map.of(
                                "cleanup.policy",
                                "delete",
                                "retention.ms",
                                SEVEN_DAYS_MILLIS,
                                "retention.bytes",
                                "-1",
                                "max.message.bytes",
                                size())));
    }

    /** Folded state: lost at worst, and then folded again. */
    public static Topic snapshotsOf(String service) {
        return new Topic(snapshots(service), Map.of("cleanup.policy", "compact", "max.message.bytes", size()));
    }

    /** What followers have folded, each under its own name: lost at worst, and then folded again. */
    public static Topic followerSnapshots() {
        return new Topic(
                FOLLOWER_SNAPSHOTS,
                Map.of("cleanup.policy", "compact", "max.message.bytes", size(), "segment.bytes", SMALL_SEGMENT_BYTES));
    }

    /**
     * On disk when acknowledged, and gone within the hour after: what is of no use by then is erased by nobody's act. The
     * segment that is written to ends every ten minutes, since a broker drops whole ones.
     */
    private static Topic keptAnHour(String name) {
        return new Topic(
                name,
                with(
                        FLUSHED,
                        BROKER_TIME,
                        Map.of(
                                "cleanup.policy",
                                "delete",
                                "retention.ms",
                                AN_HOUR_MILLIS,
                                "segment.ms",
                                "600000",
                                "max.message.bytes",
                                size())));
    }

    private static Topic flushedCompacted(String name) {
        return new Topic(
                name, with(FLUSHED, BROKER_TIME, Map.of("cleanup.policy", "compact", "max.message.bytes", size())));
    }

    private static String size() {
        return String.valueOf(LARGEST_RECORD_BYTES);
    }

    @SafeVarargs
    private static Map<String, String> with(Map<String, String>... parts) {
        var all = new java.util.TreeMap<String, String>();
        for (var part : parts) {
            all.putAll(part);
        }
        return Map.copyOf(all);
    }
}
