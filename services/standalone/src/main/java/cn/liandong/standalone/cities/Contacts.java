package cn.liandong.standalone.cities;

import cn.liandong.contracts.access.PersonRecord;

/** Where people are reached: a city's files leave the webhook's address to the installation. */
public final class Contacts {
    /** Stands in a contact's address for the setting of the same name. */
    public static final String WEBHOOK = "${LIANDONG_WEBHOOK_URL}";

    private Contacts() {}

    static PersonRecord resolved(PersonRecord person, String webhook) {
        return new PersonRecord(
                person.id(),
                person.organization(),
                person.name(),
                person.phone(),
                person.contacts().stream()
                        .map(contact -> new PersonRecord.Contact(
                                contact.channel(), contact.address().replace(WEBHOOK, webhook)))
                        .toList(),
                person.language(),
                person.quiet());
    }
}
