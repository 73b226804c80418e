package cn.liandong.notifier.calls;

import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PushSubscription;
import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.SubscriptionId;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.runtime.journal.Follower;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Listener;
import cn.liandong.runtime.journal.Pace;
import cn.liandong.runtime.journal.RuntimeSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where people are reached, followed from `people` and `subscriptions`. */
public final class Contacts implements AutoCloseable {
    private static final Duration ROUND = Duration.ofSeconds(1);

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    /** A mobile number has eleven digits and begins with 1. */
    private static final Pattern CHINESE = Pattern.compile("(?:00)?86(1[0-9]{10})");

    private final Map<PersonId, PersonRecord> people = new ConcurrentHashMap<>();
    private final Browsers browsers = new Browsers();
    private final Codes codes = new Codes();
    private final InstantSource clock;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Follower follower;
    private volatile boolean closing;

    private Contacts(RuntimeSettings settings) {
        clock = settings.clock();
        follower = Follower.start(
                "notifier-contacts",
                settings,
                List.of(
                        Input.reference(Topics.PEOPLE, Input.Kind.RECORDS, PersonRecord.class),
                        Input.reference(Topics.SUBSCRIPTIONS, Input.Kind.RECORDS, PushSubscription.class),
                        Input.reference(Topics.CONTACT_CODES, Input.Kind.RECORDS, ContactCode.class)),
                new People(),
                Pace.BESIDE);
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

    /** What is called of the person on the channel: the first address, of browsers each; empty where there is none. */
    List<String> addresses(PersonId person, Channel channel) {
        var record = people.get(person);
        if (record == null) {
            return List.of();
        }
        if (channel == Channel.WEB_PUSH) {
            return browsers.addresses(person);
        }
        var contact = record.called(channel);
        return contact == null ? List.of() : List.of(contact.address());
    }

    /** The same of what is to be told; a code is told to the contact that it was made for alone. */
    List<String> addresses(NotificationSending sending) {
        var code = codeOf(sending);
        return code != null && code(code, sending) == null ? List.of() : addresses(sending.person(), sending.channel());
    }

    /** The code that this attempt tells; null where it tells none. */
    static @Nullable ContactCodeId codeOf(NotificationSending sending) {
        return sending.duty() == null ? null : sending.duty().code();
    }

    /** Its digits; null where they are over, or the contact is another by now. */
    public @Nullable String code(ContactCodeId code, NotificationSending sending) {
        var record = people.get(sending.person());
        var contact = record == null ? null : record.called(sending.channel());
        return contact == null ? null : codes.find(code, contact, clock.instant());
    }

    /** The record that ends the person's browser of this address; empty where it is known no more. */
    Optional<PushSubscription> ended(PersonId person, String address) {
        return browsers.ended(person, address, clock.instant());
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
            if (topic.equals(Topics.SUBSCRIPTIONS)) {
                browsers.told(new SubscriptionId(key), (PushSubscription) value);
            } else if (topic.equals(Topics.CONTACT_CODES)) {
                codes.told(key, (ContactCode) value, at);
            } else if (value instanceof PersonRecord person) {
                people.put(person.id(), person);
            } else {
                people.remove(new PersonId(key));
            }
        }
    }
}
