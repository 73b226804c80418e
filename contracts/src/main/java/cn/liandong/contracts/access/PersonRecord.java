package cn.liandong.contracts.access;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.notifications.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic `people`: the personal data behind a person id. A tombstone erases it.
 *
 * @param language in which the person is told, as BCP 47 writes it, such as `en`; null where the city's does
 * @param quiet when the person is told of real alerts alone; null where there is no such time
 * @param editedAt when an officer last changed it in the console; null where it says what a city's files do, which then
 *     may be read anew
 * @param qualifications in no order
 */
public record PersonRecord(
        PersonId id,
        OrganizationId organization,
        String name,
        String phone,
        List<Contact> contacts,
        @Nullable String language,
        @Nullable QuietHours quiet,
        @Nullable Instant editedAt,
        List<Qualification> qualifications) {
    public PersonRecord {
        qualifications = qualifications == null ? List.of() : List.copyOf(qualifications);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    /** Of somebody without a qualification. */
    public PersonRecord(
            PersonId id,
            OrganizationId organization,
            String name,
            String phone,
            List<Contact> contacts,
            @Nullable String language,
            @Nullable QuietHours quiet,
            @Nullable Instant editedAt) {
        this(id, organization, name, phone, contacts, language, quiet, editedAt, List.of());
    }

    /** Of somebody who is told in the city's language. */
    public PersonRecord(PersonId id, OrganizationId organization, String name, String phone, List<Contact> contacts) {
        this(id, organization, name, phone, contacts, null, null, null);
    }

    /** The contact that a channel calls: the first on it; null where there is none. */
    public @Nullable Contact called(Channel channel) {
        return contacts.stream()
                .filter(contact -> contact.channel() == channel)
                .findFirst()
                .orElse(null);
    }

    /** The same person, reached so. */
    public PersonRecord withContacts(List<Contact> others) {
        return new PersonRecord(id, organization, name, phone, others, language, quiet, editedAt, qualifications);
    }

    /**
     * As it is to be written where it was before: a contact that it had keeps the time since when it did, so that an opt-out
     * outlives whatever else changes, and stays verified. No other is verified by being written.
     *
     * @param at when {@code written} was
     */
    public PersonRecord after(PersonRecord written, Instant at) {
        return withContacts(contacts.stream()
                .map(contact -> written.contacts().stream()
                        .filter(contact::isSame)
                        .findFirst()
                        .map(before -> before.since() == null ? before.since(at) : before)
                        .orElse(contact.unverified()))
                .toList());
    }

    /**
     * Where a channel reaches the person, in order of preference.
     *
     * @param since when it was first written: what was found out of it since then holds however often the record is written
     *     again; null where that is since this record
     * @param verified that the person has it; null where nobody found out
     */
    public record Contact(
            Channel channel,
            String address,
            @Nullable Instant since,
            @Nullable Verified verified) {
        /** Since this record. */
        public Contact(Channel channel, String address) {
            this(channel, address, null);
        }

        /** Nobody has found out whether the person has it. */
        public Contact(Channel channel, String address, @Nullable Instant since) {
            this(channel, address, since, null);
        }

        /** The same, which stands since then. */
        public Contact since(@Nullable Instant at) {
            return new Contact(channel, address, at, verified);
        }

        /** The same, which the person has. */
        public Contact verified(Verified how) {
            return new Contact(channel, address, since, how);
        }

        /** The same, of which nobody knows. */
        public Contact unverified() {
            return new Contact(channel, address, since);
        }

        /** Whether both reach the same, whenever they were written. */
        public boolean isSame(Contact other) {
            return channel == other.channel && address.equals(other.address);
        }
    }

    /**
     * That a code which was sent to a contact came back 已核验.
     *
     * @param by at whose chair it was entered
     */
    public record Verified(Instant at, PostId by) {}
}
