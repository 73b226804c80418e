package cn.liandong.contracts.access;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic `people`: the personal data behind a person id. A tombstone erases it.
 *
 * @param language in which the person is told, as BCP 47 writes it, such as `en`; null where the city's does
 * @param quiet when the person is told of real alerts alone; null where there is no such time
 */
public record PersonRecord(
        PersonId id,
        OrganizationId organization,
        String name,
        String phone,
        List<Contact> contacts,
        @Nullable String language,
        @Nullable QuietHours quiet) {
    public PersonRecord {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    /** Of somebody who is told in the city's language. */
    public PersonRecord(PersonId id, OrganizationId organization, String name, String phone, List<Contact> contacts) {
        this(id, organization, name, phone, contacts, null, null);
    }

    /**
     * Where a channel reaches the person, in order of preference.
     *
     * @param since when it was first written: what was found out of it since then holds however often the record is written
     *     again; null where that is since this record
     */
    public record Contact(
            Channel channel, String address, @Nullable Instant since) {
        /** Since this record. */
        public Contact(Channel channel, String address) {
            this(channel, address, null);
        }
    }
}
