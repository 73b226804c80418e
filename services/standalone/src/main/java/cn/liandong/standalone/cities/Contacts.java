package cn.liandong.standalone.cities;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where people are reached: a city's files leave the webhook's address to the installation. */
public final class Contacts {
    /** Stands in a contact's address for the setting of the same name. */
    public static final String WEBHOOK = "${LIANDONG_WEBHOOK_URL}";

    private Contacts() {}

    static PersonRecord resolved(PersonRecord person, String webhook) {
        return with(
                person,
                contact -> new Contact(contact.channel(), contact.address().replace(WEBHOOK, webhook)));
    }

    /** Whether it says what is written already, whenever that was. */
    static boolean isSame(PersonRecord person, PersonRecord written) {
        return with(person, Contacts::withoutSince).equals(with(written, Contacts::withoutSince));
    }

    /**
     * The person as it is to be written where it was before: a contact that it had keeps the time since when it did, so that
     * an opt-out outlives whatever else changes.
     *
     * @param at when {@code written} was
     */
    static PersonRecord after(PersonRecord person, PersonRecord written, Instant at) {
        return with(
                person,
                contact -> written.contacts().stream()
                        .filter(before -> withoutSince(before).equals(withoutSince(contact)))
                        .findFirst()
                        .map(before -> new Contact(
                                before.channel(), before.address(), before.since() == null ? at : before.since()))
                        .orElse(contact));
    }

    private static Contact withoutSince(Contact contact) {
        return new Contact(contact.channel(), contact.address());
    }

    private static PersonRecord with(PersonRecord person, UnaryOperator<Contact> change) {
        List<Contact> contacts = person.contacts().stream().map(change).toList();
        return new PersonRecord(
                person.id(),
                person.organization(),
                person.name(),
                person.phone(),
                contacts,
                person.language(),
                person.quiet());
    }
}
