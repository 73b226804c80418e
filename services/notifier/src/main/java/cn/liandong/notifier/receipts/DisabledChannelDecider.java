package cn.liandong.notifier.receipts;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationReplied;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.ReachabilityEvent.ChannelDisabled;
import cn.liandong.contracts.notifications.ReachabilityEvent.ChannelEnabled;
import cn.liandong.notifier.FailureCode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of a person's channels are called of themselves. Somebody who is on duty cannot be without any: a channel that
 * is disabled is called where it is the only one, or where another has failed.
 */
public final class DisabledChannelDecider {
    private DisabledChannelDecider() {}

    /**
     * Whose channel an event is about.
     *
     * @param all the person's channels, in the person's order
     * @param since when the person was last given a new contact on a channel: whoever wrote it knew of what was found out before
     */
    public record Contact(PersonId person, Channel channel, List<Channel> all, Function<Channel, Instant> since) {
        Instant written() {
            return since.apply(channel);
        }
    }

    /**
     * The channels without those that are disabled, while any other is left.
     *
     * @param channels the person's, in the person's order
     */
    public static List<Channel> wanted(
            List<Channel> channels, PersonId person, Function<Channel, Instant> since, DisabledChannels disabled) {
        var wanted = left(channels, person, since, disabled);
        return wanted.isEmpty() ? channels : wanted;
    }

    private static List<Channel> left(
            List<Channel> channels, PersonId person, Function<Channel, Instant> since, DisabledChannels disabled) {
        return channels.stream()
                .filter(channel -> !disabled.holds(person, channel, since.apply(channel)))
                .toList();
    }

    /** What was found out of the contact by what has just been decided. */
    public static List<NotificationEvent> found(
            NotificationEvent event, Contact contact, Instant now, DisabledChannels disabled) {
        return switch (event) {
            case NotificationReplied replied ->
                switch (replied.reading()) {
                    case OPTED_OUT -> disable(ContactFault.OPTED_OUT, contact, now, disabled);
                    case ACKNOWLEDGES -> enable(contact, now, disabled);
                    case SEVERAL_OPEN, NONE_OPEN, UNKNOWN_CODE, NOT_UNDERSTOOD -> List.of();
                };
            case NotificationFailed failed -> {
                var fault = fault(failed.code());
                yield fault == null ? List.of() : disable(fault, contact, now, disabled);
            }
            case NotificationSent ignored -> taken(contact, now, disabled);
            default -> List.of();
        };
    }

    private static @Nullable ContactFault fault(String code) {
        if (code.equals(FailureCode.BAD_ADDRESS.name())) {
            return ContactFault.BAD_ADDRESS;
        }
        return code.equals(FailureCode.NO_CONTACT.name()) ? ContactFault.NO_CONTACT : null;
    }

    /** A repeat is none: found out again of contacts that were written anew, it is news. */
    private static List<NotificationEvent> disable(
            ContactFault fault, Contact contact, Instant now, DisabledChannels disabled) {
        var known = disabled.find(contact.person(), contact.channel());
        if (known != null
                && known.fault() == fault
                && disabled.holds(contact.person(), contact.channel(), contact.written())) {
            return List.of();
        }
        var left = left(contact.all(), contact.person(), contact.since(), disabled).stream()
                .filter(channel -> channel != contact.channel())
                .toList();
        return List.of(new ChannelDisabled(contact.person(), contact.channel(), fault, left, now));
    }

    /** A call that is taken shows that there is such a number again; that it is wanted, only new contacts or an answer do. */
    private static List<NotificationEvent> taken(Contact contact, Instant now, DisabledChannels disabled) {
        var known = disabled.find(contact.person(), contact.channel());
        return known != null
                        && known.fault() == ContactFault.OPTED_OUT
                        && disabled.holds(contact.person(), contact.channel(), contact.written())
                ? List.of()
                : enable(contact, now, disabled);
    }

    private static List<NotificationEvent> enable(Contact contact, Instant now, DisabledChannels disabled) {
        return disabled.find(contact.person(), contact.channel()) == null
                ? List.of()
                : List.of(new ChannelEnabled(contact.person(), contact.channel(), now));
    }

    public static DisabledChannels evolve(DisabledChannels disabled, NotificationEvent event) {
        return switch (event) {
            case ChannelDisabled one -> disabled.with(one.person(), one.channel(), one.fault(), one.at());
            case ChannelEnabled one -> disabled.without(one.person(), one.channel());
            // In entries from before it had an event of its own.
            case NotificationReplied replied
            when replied.person() != null && replied.channel() != null ->
                switch (replied.reading()) {
                    case OPTED_OUT ->
                        disabled.with(replied.person(), replied.channel(), ContactFault.OPTED_OUT, replied.at());
                    case ACKNOWLEDGES -> disabled.without(replied.person(), replied.channel());
                    case SEVERAL_OPEN, NONE_OPEN, UNKNOWN_CODE, NOT_UNDERSTOOD -> disabled;
                };
            default -> disabled;
        };
    }
}
