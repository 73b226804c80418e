package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.access.PersonRecord.Verified;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.response.ResponseEvent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How those on duty are reached, and what was held, as the picture shows it. */
class ContactFoldTest extends FoldStory {
    @BeforeEach
    void somebodyIsOnDuty() {
        this.<DutyEvent>given(
                Topics.DUTY,
                City.registered(City.FIRE),
                new DutyEvent.PostRegistered(City.post(City.FIRE)),
                City.onDuty(City.FIRE));
        told(City.record(City.FIRE));
    }

    @Test
    void whoHasNoContactOrIsKnownNoMoreIsUnreached() {
        told(City.record(City.FIRE).withContacts(List.of()));
        assertThat(person().reached()).isFalse();
        assertThat(last.touched())
                .containsExactly(ItemKey.duty(City.post(City.FIRE).id()));
        last = PictureFold.person(last.picture(), City.person(City.FIRE), null);
        assertThat(person().reached()).isFalse();
    }

    @Test
    void whatWasFoundOutOfANumberDoesNotHoldOfANewOne() {
        this.<DutyEvent>given(Topics.DUTY, City.disabled(City.FIRE));
        told(City.record(City.FIRE).withContacts(List.of(new Contact(Channel.SMS, "199-0000-0002", City.AT))));
        assertThat(person().reached()).as("not later than it was found out").isFalse();
        told(City.record(City.FIRE)
                .withContacts(List.of(new Contact(Channel.SMS, "199-0000-0002", City.AT.plusSeconds(1)))));
        assertThat(person().reached()).isTrue();
        assertThat(person().disabled()).isEmpty();
    }

    @Test
    void anAttemptOnAContactThatNobodyVerifiedIsMarkedUntilSomebodyDoes() {
        given(Topics.NOTIFICATIONS, City.sending(1, City.FIRE, 1));
        assertThat(attempt().unverified())
                .as("nothing is said of a contact that is not known")
                .isFalse();
        var contact = new Contact(Channel.WEBHOOK, "https://example.net/hook", City.AT);
        told(City.record(City.FIRE).withContacts(List.of(contact)));
        assertThat(attempt().unverified()).isTrue();
        var verified = new Verified(City.AT, City.post(City.CITY).id());
        told(City.record(City.FIRE).withContacts(List.of(contact.verified(verified))));
        assertThat(attempt().unverified()).isFalse();
        assertThat(last.touched()).contains(ItemKey.of(City.notification(1, City.FIRE, 1)));
        var second = new Contact(Channel.WEBHOOK, "https://example.net/other", City.AT);
        told(City.record(City.FIRE).withContacts(List.of(second, contact.verified(verified))));
        assertThat(attempt().unverified())
                .as("the first of a channel is called")
                .isTrue();
    }

    private Item.Notification attempt() {
        return (Item.Notification) Objects.requireNonNull(
                Items.find(last.picture(), ItemKey.of(City.notification(1, City.FIRE, 1)), true));
    }

    private void told(PersonRecord record) {
        last = PictureFold.person(last.picture(), record.id(), record);
    }

    @Test
    void whoeverIsReachedIsNotMarked() {
        assertThat(person().disabled()).isEmpty();
        assertThat(person().reached()).isTrue();
    }

    @Test
    void aDisabledChannelIsShownAtThePersonWhereverItSits() {
        this.<DutyEvent>given(Topics.DUTY, City.disabled(City.FIRE, Channel.VOICE));
        assertThat(last.touched())
                .containsExactly(ItemKey.duty(City.post(City.FIRE).id()));
        assertThat(person().disabled())
                .containsExactly(new Item.DisabledContact(Channel.SMS, ContactFault.BAD_ADDRESS));
        assertThat(person().reached()).isTrue();
    }

    @Test
    void ofWhomNoChannelIsLeftIsUnreachedUntilOneIsBack() {
        this.<DutyEvent>given(Topics.DUTY, City.disabled(City.FIRE));
        assertThat(person().reached()).isFalse();
        this.<DutyEvent>given(Topics.DUTY, City.enabled(City.FIRE));
        assertThat(person().reached()).isTrue();
        assertThat(person().disabled()).isEmpty();
    }

    @Test
    void whatIsHeldStandsAsHeldUntilItIsSent() {
        this.<IncidentEvent>given(
                Topics.INCIDENTS, City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI)), City.linked(1));
        this.<ResponseEvent>given(
                Topics.RESPONSE, City.began(1, City.FIRE), City.step(1, City.FIRE, 1), City.alerted(1, City.FIRE, 1));
        this.<NotificationEvent>given(Topics.NOTIFICATIONS, City.held(1, City.FIRE, 1));
        assertThat(notification().state()).isEqualTo(NotificationView.State.HELD.name());
        assertThat(notification().code()).isEqualTo("FLOOD");
        this.<NotificationEvent>given(Topics.NOTIFICATIONS, City.sending(1, City.FIRE, 1));
        assertThat(notification().state()).isEqualTo(NotificationView.State.SENDING.name());
        assertThat(notification().code()).isNull();
    }

    private Item.Person person() {
        return ((DutyItem) item(ItemKey.duty(City.post(City.FIRE).id())))
                .people()
                .getFirst();
    }

    private Item.Notification notification() {
        return (Item.Notification) item(ItemKey.of(City.notification(1, City.FIRE, 1)));
    }

    private Item item(ItemKey key) {
        var item = Items.find(last.picture(), key, true);
        if (item == null) {
            throw new AssertionError("no " + key);
        }
        return item;
    }
}
