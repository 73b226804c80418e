package cn.liandong.roster;

import static cn.liandong.roster.Given.LI;
import static cn.liandong.roster.Given.ZHANG;

import cn.liandong.contracts.duty.ContactEvent.ContactDisabled;
import cn.liandong.contracts.duty.ContactEvent.ContactEnabled;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.ReachabilityEvent.ChannelDisabled;
import cn.liandong.contracts.notifications.ReachabilityEvent.ChannelEnabled;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactsDeciderTest {
    private static final Instant AT = Instant.parse("2026-11-02T03:00:00Z");

    @Test
    void aChannelOnWhichSomebodyIsNotReachedIsEnteredIntoTheRoster() {
        Given.aCity()
                .happened(disabled(ZHANG, Channel.SMS, Channel.VOICE))
                .then(new ContactDisabled(ZHANG, Channel.SMS, ContactFault.BAD_ADDRESS, List.of(Channel.VOICE), AT));
    }

    @Test
    void thatTheLastOneWentIsNews() {
        Given.aCity()
                .happened(disabled(ZHANG, Channel.SMS, Channel.VOICE))
                .happened(disabled(ZHANG, Channel.VOICE))
                .then(new ContactDisabled(ZHANG, Channel.VOICE, ContactFault.BAD_ADDRESS, List.of(), AT));
    }

    @Test
    void whoIsReachedAgainIsEnteredAgainAndOnce() {
        Given.aCity()
                .happened(disabled(ZHANG, Channel.SMS))
                .happened(new ChannelEnabled(ZHANG, Channel.SMS, AT))
                .then(new ContactEnabled(ZHANG, Channel.SMS, AT))
                .happened(new ChannelEnabled(ZHANG, Channel.SMS, AT))
                .thenNothing();
    }

    @Test
    void anotherPersonAndAnotherChannelStayAsTheyWere() {
        Given.aCity()
                .happened(disabled(ZHANG, Channel.SMS), disabled(LI, Channel.SMS))
                .happened(new ChannelEnabled(LI, Channel.VOICE, AT))
                .thenNothing()
                .happened(new ChannelEnabled(LI, Channel.SMS, AT))
                .then(new ContactEnabled(LI, Channel.SMS, AT));
    }

    @Test
    void ofSomebodyWhoIsNotInThisRosterItSaysNothing() {
        Given.aCity().happened(disabled(new PersonId("stranger"), Channel.SMS)).thenNothing();
    }

    @Test
    void whatElseTheNotifierDoesIsNoneOfItsBusiness() {
        Given.aCity().happened(new NotificationsEnded(new AlertId("a"), AT)).thenNothing();
    }

    private static ChannelDisabled disabled(PersonId person, Channel channel, Channel... left) {
        return new ChannelDisabled(person, channel, ContactFault.BAD_ADDRESS, List.of(left), AT);
    }
}
