package cn.liandong.standalone.cities;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactsTest {
    private static final Instant FIRST = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant WRITTEN = Instant.parse("2026-11-24T00:00:00Z");
    private static final Contact SMS = new Contact(Channel.SMS, "199-0000-0001");
    private static final Contact WEBHOOK = new Contact(Channel.WEBHOOK, "http://127.0.0.1:8083/phones/p1");

    @Test
    void whatIsWrittenAlreadyIsTheSameWheneverThatWas() {
        assertThat(Contacts.isSame(person("甲", SMS), person("甲", new Contact(Channel.SMS, SMS.address(), FIRST))))
                .isTrue();
        assertThat(Contacts.isSame(person("甲", SMS), person("乙", SMS))).isFalse();
        assertThat(Contacts.isSame(person("甲", SMS), person("甲", WEBHOOK))).isFalse();
    }

    @Test
    void aContactThatWasThereKeepsItsTimeAndANewOneHasNone() {
        var moved = new Contact(Channel.WEBHOOK, "http://127.0.0.1:9999/phones/p1");
        assertThat(person("甲", SMS, moved)
                        .after(person("甲", SMS, WEBHOOK), WRITTEN)
                        .contacts())
                .containsExactly(new Contact(Channel.SMS, SMS.address(), WRITTEN), moved);
        var kept = new Contact(Channel.SMS, SMS.address(), FIRST);
        assertThat(person("乙", SMS).after(person("甲", kept), WRITTEN).contacts())
                .containsExactly(kept);
    }

    @Test
    void theSameNumberOnAnotherChannelIsAnotherContact() {
        var voice = new Contact(Channel.VOICE, SMS.address());
        assertThat(person("甲", voice).after(person("甲", SMS), WRITTEN).contacts())
                .containsExactly(voice);
    }

    private static PersonRecord person(String name, Contact... contacts) {
        return new PersonRecord(
                new PersonId("p1"), new OrganizationId("city"), name, "199-0000-0001", List.of(contacts));
    }
}
