package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.notifications.Channel;
import java.time.Instant;

/** Whether a person is reached by a contact, in the journal `duty`: no address, and nothing of a code but its id. */
public sealed interface ContactCodeEvent extends DutyEvent {
    ContactCodeId code();

    PersonId person();

    Channel channel();

    /**
     * The code is to be sent, on this channel alone: the notifier does it.
     *
     * @param post whose officer asked for it
     * @param until exclusive; entered later it is of no use
     */
    record ContactCodeAsked(
            ContactCodeId code, PersonId person, Channel channel, PostId post, Instant at, Instant until)
            implements ContactCodeEvent {}

    /**
     * Another code was entered.
     *
     * @param left how many tries are left
     */
    record ContactCodeMissed(ContactCodeId code, PersonId person, Channel channel, int left, Instant at)
            implements ContactCodeEvent {}

    /** The code was entered: whoever has the contact has read it. Who entered it stands on the entry. */
    record ContactVerified(ContactCodeId code, PersonId person, Channel channel, Instant at)
            implements ContactCodeEvent {}
}
