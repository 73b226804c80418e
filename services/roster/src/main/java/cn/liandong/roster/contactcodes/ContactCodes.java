package cn.liandong.roster.contactcodes;

import cn.liandong.contracts.ids.ContactCodeId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The latest code of each contact, as long as somebody may enter it; what is over leaves when the next one is sent.
 *
 * @param latest by person and channel
 */
public record ContactCodes(PMap<String, Sent> latest) {
    public static final ContactCodes NONE = new ContactCodes(HashTreePMap.empty());

    /**
     * A code.
     *
     * @param until exclusive
     * @param missed how often another one was entered
     * @param verified whether it was entered itself
     */
    public record Sent(ContactCodeId code, Instant at, Instant until, int missed, boolean verified) {
        Sent missedOnce() {
            return new Sent(code, at, until, missed + 1, verified);
        }

        Sent entered() {
            return new Sent(code, at, until, missed, true);
        }
    }

    /** Null where none was sent of late. */
    @Nullable
    Sent of(PersonId person, Channel channel) {
        return latest.get(key(person, channel));
    }

    ContactCodes with(PersonId person, Channel channel, Sent sent) {
        return new ContactCodes(latest.plus(key(person, channel), sent));
    }

    ContactCodes since(Instant now) {
        var left = latest;
        for (var one : latest.entrySet()) {
            left = one.getValue().until().isAfter(now) ? left : left.minus(one.getKey());
        }
        return new ContactCodes(left);
    }

    /** No id has a blank. */
    private static String key(PersonId person, Channel channel) {
        return person + " " + channel;
    }
}
