package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import java.time.Instant;
import java.util.List;

/** Which of the people of the roster are reached on what, in the journal `duty`; no number and no address. */
public sealed interface ContactEvent extends DutyEvent {
    PersonId person();

    /**
     * The person is not called there of itself.
     *
     * @param left on which the person is still called; empty where nobody knows how to reach the person
     */
    record ContactDisabled(PersonId person, Channel channel, ContactFault fault, List<Channel> left, Instant at)
            implements ContactEvent {
        public ContactDisabled {
            left = left == null ? List.of() : List.copyOf(left);
        }
    }

    /** The person is called there again: a call was taken, or the person answered. */
    record ContactEnabled(PersonId person, Channel channel, Instant at) implements ContactEvent {}
}
