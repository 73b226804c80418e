package cn.liandong.notifier.calls;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import cn.liandong.runtime.journal.RuntimeSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where people are reached, followed from `people`. */
public final class Contacts implements AutoCloseable {
    private static final Duration ROUND = Duration.ofSeconds(1);

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    /** A mobile number has eleven digits and begins with 1. */
    private static final Pattern CHINESE = Pattern.compile("(?:00)?86(1[0-9]{10})");

    private final Map<PersonId, PersonRecord> people = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Follower follower;
    private volatile boolean closing;

    private Contacts(RuntimeSettings settings) {
        follower = Follower.start(
                "notifier-contacts",
                settings,
                List.of(Input.reference(Topics.PEOPLE, Input.Kind.RECORDS, PersonRecord.class)),
                new People());
        Thread.ofVirtual().name("notifier-contacts-ready").start(this::awaitReady);
    }

    public static Contacts start(RuntimeSettings settings) {
        return new Contacts(settings);
    }

    private void awaitReady() {
        while (!closing) {
            if (follower.awaitCaughtUp(ROUND)) {
                ready.complete(null);
                return;
            }
        }
    }

    /** Completes when everybody who was there at the start is known. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** The person's first address on the channel. */
    Optional<String> address(PersonId person, Channel channel) {
        return Optional.ofNullable(people.get(person)).stream()
                .flatMap(record -> record.contacts().stream())
                .filter(contact -> contact.channel() == channel)
                .map(PersonRecord.Contact::address)
                .findFirst();
    }

    /**
     * Who is reached by the channel at this number, however it is written.
     *
     * @param number as a provider writes it, such as `+86 199 0000 0001`
     */
    public Set<PersonId> people(Channel channel, String number) {
        var digits = digits(number);
        return digits.isEmpty()
                ? Set.of()
                : people.values().stream()
                        .filter(person -> person.contacts().stream()
                                .anyMatch(contact ->
                                        contact.channel() == channel && digits.equals(digits(contact.address()))))
                        .map(PersonRecord::id)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Without what stands between the digits, and without the country's code: providers leave it out or not. */
    private static String digits(String number) {
        var digits = NO_DIGIT.matcher(number).replaceAll("");
        var chinese = CHINESE.matcher(digits);
        return chinese.matches() ? chinese.group(1) : digits;
    }

    /** The tag of the language the person is told in; empty where nobody said one. */
    public Optional<String> language(PersonId person) {
        return Optional.ofNullable(people.get(person)).map(PersonRecord::language);
    }

    @Override
    public void close() {
        closing = true;
        follower.close();
    }

    private final class People implements Listener {
        @Override
        public void told(String topic, String key, @Nullable Object value, Instant at) {
            if (value instanceof PersonRecord person) {
                people.put(person.id(), person);
            } else {
                people.remove(new PersonId(key));
            }
        }
    }
}
