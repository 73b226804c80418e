package cn.liandong.contracts.access;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import java.util.List;

/** A record of the topic `people`: the personal data behind a person id. A tombstone erases it. */
public record PersonRecord(
        PersonId id, OrganizationId organization, String name, String phone, List<Contact> contacts) {
    public PersonRecord {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    /** Where a channel reaches the person, in order of preference. */
    public record Contact(Channel channel, String address) {}
}
