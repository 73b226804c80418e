package cn.liandong.standalone.cities;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
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

    private static Contact withoutSince(Contact contact) {
        return new Contact(contact.channel(), contact.address());
    }

    private static PersonRecord with(PersonRecord person, UnaryOperator<Contact> change) {
        return person.withContacts(person.contacts().stream().map(change).toList());
    }
}
