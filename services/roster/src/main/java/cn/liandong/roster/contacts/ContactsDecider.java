package cn.liandong.roster.contacts;

import cn.liandong.contracts.duty.ContactEvent;
import cn.liandong.contracts.duty.ContactEvent.ContactDisabled;
import cn.liandong.contracts.duty.ContactEvent.ContactEnabled;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.ReachabilityEvent;
import cn.liandong.contracts.notifications.ReachabilityEvent.ChannelDisabled;
import cn.liandong.contracts.notifications.ReachabilityEvent.ChannelEnabled;
import java.util.List;
import java.util.function.Predicate;

/** Enters into the roster what the notifier found out of a contact; the same once more changes nothing. */
public final class ContactsDecider {
    private ContactsDecider() {}

    /**
     * What follows for the roster.
     *
     * @param isRostered whether the person is one of this jurisdiction: of others its roster says nothing
     */
    public static List<DutyEvent> decide(ReachabilityEvent found, Predicate<PersonId> isRostered, Contacts contacts) {
        if (!isRostered.test(found.person())) {
            return List.of();
        }
        return switch (found) {
            // Told again with other channels left, it is news: the last one may have gone.
            case ChannelDisabled(var person, var channel, var fault, var left, var at) ->
                List.of(new ContactDisabled(person, channel, fault, left, at));
            case ChannelEnabled(var person, var channel, var at) ->
                contacts.isDisabled(person, channel) ? List.of(new ContactEnabled(person, channel, at)) : List.of();
        };
    }

    public static Contacts evolve(Contacts contacts, DutyEvent event) {
        return event instanceof ContactEvent own ? evolve(contacts, own) : contacts;
    }

    private static Contacts evolve(Contacts contacts, ContactEvent event) {
        return switch (event) {
            case ContactDisabled disabled ->
                contacts.with(
                        disabled.person(), disabled.channel(), disabled.left().isEmpty());
            case ContactEnabled enabled -> contacts.without(enabled.person(), enabled.channel());
        };
    }
}
