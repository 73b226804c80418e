package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import org.jspecify.annotations.Nullable;

/** Finds out whether a person is reached by a contact 核验: no address, and nothing of a code but its id. */
public sealed interface ContactCodeCommand extends RosterCommand {
    PersonId person();

    Channel channel();

    /** Has a code sent, which the edge has made. */
    record AskContactCode(ContactCodeId code, PersonId person, Channel channel) implements ContactCodeCommand {}

    /**
     * Enters a code. While tries are left the outcome's fact `left` says how many, and it is none where the code was right.
     *
     * @param code which of those that were sent it is, as the edge found by its hash; null where it is none of them
     */
    record TryContactCode(
            PersonId person, Channel channel, @Nullable ContactCodeId code) implements ContactCodeCommand {}
}
