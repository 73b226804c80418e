package cn.liandong.console;

import cn.liandong.console.contactcodes.SentCodes;
import cn.liandong.console.directories.WrittenPeople;
import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.feeds.Pictures;
import cn.liandong.console.signins.Credentials;
import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Input.Kind;
import cn.liandong.runtime.journal.Pace;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.SnapshotListener;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows all that the console shows, with one follower, so that everything comes on one thread. */
final class ConsoleFollower extends RunningFollower implements SnapshotListener<Pictures> {
    // What stands beside the journals first: then most names are known when an event names them.
    private static final List<Input> FOLLOWED = List.of(
            Input.reference(Topics.PEOPLE, Kind.RECORDS, PersonRecord.class),
            Input.reference(Topics.CREDENTIALS, Kind.RECORDS, CredentialRecord.class),
            Input.reference(Topics.CONTACT_CODES, Kind.RECORDS, ContactCode.class),
            Input.reference(Topics.DUTY, Kind.JOURNAL, DutyEvent.class),
            // Before the incidents: then most drills are known when an incident is of one.
            Input.reference(Topics.DRILLS, Kind.JOURNAL, DrillEvent.class),
            Input.reference(Topics.REPORTS, Kind.RECORDS, ReportRecord.class),
            Input.reference(Topics.INCIDENTS, Kind.JOURNAL, IncidentEvent.class),
            Input.reference(Topics.RESPONSE, Kind.JOURNAL, ResponseEvent.class),
            Input.reference(Topics.NOTIFICATIONS, Kind.JOURNAL, NotificationEvent.class));

    private final Feeds feeds;
    private final Credentials credentials;
    private final WrittenPeople people;
    private final SentCodes codes;
    private final Freshness freshness;

    ConsoleFollower(
            RuntimeSettings settings,
            Feeds feeds,
            Credentials credentials,
            WrittenPeople people,
            SentCodes codes,
            Freshness freshness) {
        super("console", settings, FOLLOWED, Pace.LIVE);
        this.feeds = feeds;
        this.credentials = credentials;
        this.people = people;
        this.codes = codes;
        this.freshness = freshness;
    }

    @Override
    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        feeds.entry(topic, jurisdiction, entry);
    }

    @Override
    public void told(String topic, String key, @Nullable Object value, Instant at) {
        switch (topic) {
            case Topics.PEOPLE -> {
                people.told(new PersonId(key), (PersonRecord) value, at);
                feeds.person(new PersonId(key), (PersonRecord) value, at);
            }
            case Topics.REPORTS -> feeds.report(new ReportId(key), (ReportRecord) value, at);
            case Topics.CONTACT_CODES -> codes.told(key, (ContactCode) value, at);
            case Topics.CREDENTIALS -> credentials.told(new CredentialId(key), (CredentialRecord) value);
            default -> throw new IllegalArgumentException("the topic " + topic + " is not followed");
        }
    }

    @Override
    public void behind(String topic, int partition, Set<Jurisdiction> jurisdictions, Instant at) {
        feeds.behind(topic, partition, jurisdictions, at);
    }

    @Override
    public Class<Pictures> foldType() {
        return Pictures.class;
    }

    @Override
    public int foldVersion() {
        return Pictures.FOLD_VERSION;
    }

    /** Neither people nor credentials: they are few, and who was erased or signed out must not come back. */
    @Override
    public Set<String> foldedTopics() {
        return Set.of(
                Topics.DUTY, Topics.DRILLS, Topics.REPORTS, Topics.INCIDENTS, Topics.RESPONSE, Topics.NOTIFICATIONS);
    }

    @Override
    public Pictures fold() {
        return feeds.laidDown();
    }

    @Override
    public void takeUp(Pictures pictures) {
        feeds.takeUp(pictures);
    }

    @Override
    void follow(Supplier<Instant> freshAt) {
        freshness.follow(freshAt);
    }
}
