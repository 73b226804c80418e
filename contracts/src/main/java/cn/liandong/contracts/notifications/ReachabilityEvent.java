package cn.liandong.contracts.notifications;

import cn.liandong.contracts.ids.PersonId;
import java.time.Instant;
import java.util.List;

/** On which channels a person is called of itself, in the journal `notifications`; no number and no address. */
public sealed interface ReachabilityEvent extends NotificationEvent {
    PersonId person();

    /**
     * From now on the person is called there only where no other channel is left.
     *
     * @param left on which the person is still called of itself, in the person's order
     */
    record ChannelDisabled(PersonId person, Channel channel, ContactFault fault, List<Channel> left, Instant at)
            implements ReachabilityEvent {
        public ChannelDisabled {
            left = left == null ? List.of() : List.copyOf(left);
        }
    }

    /** The person is called there again: a call was taken, or the person answered. */
    record ChannelEnabled(PersonId person, Channel channel, Instant at) implements ReachabilityEvent {}
}
