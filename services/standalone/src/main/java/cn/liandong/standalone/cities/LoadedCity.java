package cn.liandong.standalone.cities;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.Rotation;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What {@code duty} and {@code people} already hold of a jurisdiction. Filled by a follower, read when it has caught up. */
public final class LoadedCity implements Listener {
    /** What is to be followed. */
    public static final List<Input> INPUTS = List.of(
            Input.reference(Topics.DUTY, Input.Kind.JOURNAL, DutyEvent.class),
            Input.reference(Topics.PEOPLE, Input.Kind.RECORDS, PersonRecord.class));

    private final Jurisdiction jurisdiction;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final Map<OrganizationId, Organization> organizations = new ConcurrentHashMap<>();
    private final Map<PostId, Post> posts = new ConcurrentHashMap<>();
    private final Map<PostId, Rotation> rotations = new ConcurrentHashMap<>();
    private final Map<PersonId, OrganizationId> people = new ConcurrentHashMap<>();
    private final Map<String, Written> records = new ConcurrentHashMap<>();
    private volatile @Nullable String zone;

    /** A record of a person, and when it was written. */
    private record Written(PersonRecord person, Instant at) {}

    public LoadedCity(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    @Override
    public void entry(String topic, Jurisdiction of, Entry<?> entry) {
        if (of.equals(jurisdiction)) {
            entry.events().forEach(this::fold);
        }
    }

    @Override
    public void told(String topic, String key, @Nullable Object value, Instant at) {
        if (value instanceof PersonRecord person) {
            records.put(key, new Written(person, at));
        } else if (value == null) {
            records.remove(key);
        }
    }

    void fold(Object event) {
        switch (event) {
            case DutyEvent.ZoneSet set -> zone = set.zone();
            case DutyEvent.OrganizationRegistered registered ->
                organizations.put(registered.organization().id(), registered.organization());
            case DutyEvent.PersonRegistered registered -> people.put(registered.person(), registered.organization());
            case DutyEvent.PostRegistered registered ->
                posts.put(registered.post().id(), registered.post());
            case DutyEvent.RotationSet set -> rotations.put(set.post(), set.rotation());
            case DutyEvent.CityFileLoaded loaded -> hashes.put(loaded.file(), loaded.contentHash());
            default -> {}
        }
    }

    /** The content that was loaded of this file; null before the first load was complete. */
    public @Nullable String loadedHash(String file) {
        return hashes.get(file);
    }

    @Nullable
    String zone() {
        return zone;
    }

    Map<OrganizationId, Organization> organizations() {
        return organizations;
    }

    Map<PostId, Post> posts() {
        return posts;
    }

    Map<PostId, Rotation> rotations() {
        return rotations;
    }

    Map<PersonId, OrganizationId> people() {
        return people;
    }

    @Nullable
    PersonRecord record(PersonId person) {
        var written = records.get(person.value());
        return written == null ? null : written.person();
    }

    /** When that record was written. */
    Instant writtenAt(PersonId person) {
        return Objects.requireNonNull(records.get(person.value()), "a person that was written")
                .at();
    }
}
