package cn.liandong.notifier;

import cn.liandong.contracts.access.QuietHours;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is decided by of a record of `people`: no name, no number, no address. A channel of a newer version is passed over:
 * a record that could not be read would be kept in `quarantine`, where no tombstone erases it.
 */
record PersonChannels(
        PersonId id, List<Contact> contacts, @Nullable Quiet quiet) {
    PersonChannels {
        // Not copied: a list with a hole in it is still a person.
        contacts = contacts == null ? List.of() : contacts;
    }

    /** Of quiet hours, as they are written. */
    record Quiet(@Nullable String from, @Nullable String until) {
        /** Empty where they cannot be read: then nothing is held. */
        Optional<QuietHours> known() {
            try {
                return from == null || until == null
                        ? Optional.empty()
                        : Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(until)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    Optional<QuietHours> quietHours() {
        return quiet == null ? Optional.empty() : quiet.known();
    }

    /** Of a contact, as it is written. */
    record Contact(@Nullable String channel, @Nullable String since) {
        Contact(String channel) {
            this(channel, null);
        }

        /** Since when the person has it: since this record where nobody can say. */
        Instant since(Instant record) {
            try {
                return since == null ? record : Instant.parse(since);
            } catch (DateTimeException e) {
                return record;
            }
        }

        Optional<Channel> known() {
            return Arrays.stream(Channel.values())
                    .filter(one -> one.name().equals(channel))
                    .findFirst();
        }
    }

    /**
     * Since when each has its contacts, the newest of several.
     *
     * @param record when this was written
     */
    Map<Channel, Instant> since(Instant record) {
        return contacts.stream()
                .filter(contact -> contact != null && contact.known().isPresent())
                .collect(Collectors.toMap(
                        contact -> contact.known().orElseThrow(),
                        contact -> contact.since(record),
                        BinaryOperator.maxBy(Comparator.<Instant>naturalOrder())));
    }

    /** Each once, in the person's order. */
    Stream<Channel> inOrder() {
        return contacts.stream()
                .filter(Objects::nonNull)
                .map(Contact::known)
                .flatMap(Optional::stream)
                // Only a person makes a browser a contact, see PersonBrowser.
                .filter(channel -> channel != Channel.WEB_PUSH)
                .distinct();
    }
}
