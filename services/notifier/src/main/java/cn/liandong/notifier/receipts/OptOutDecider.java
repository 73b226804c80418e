package cn.liandong.notifier.receipts;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationReplied;
import java.time.Instant;
import java.util.List;

/**
 * Decides which of a person's channels are called of themselves. Somebody who is on duty cannot be without any: what was
 * opted out of is called where it is the only one, or where another has failed.
 */
public final class OptOutDecider {
    private OptOutDecider() {}

    /**
     * The channels without those opted out of, while any other is left.
     *
     * @param channels the person's, in the person's order
     * @param since when the person's contacts were last written: whoever wrote them knew of what was said before
     */
    public static List<Channel> wanted(List<Channel> channels, PersonId person, Instant since, OptOuts optOuts) {
        var wanted = channels.stream()
                .filter(channel -> !optOuts.holds(person, channel, since))
                .toList();
        return wanted.isEmpty() ? channels : wanted;
    }

    /** Whoever acknowledges on a channel uses it after all. */
    public static OptOuts evolve(OptOuts optOuts, NotificationEvent event) {
        if (!(event instanceof NotificationReplied replied) || replied.person() == null || replied.channel() == null) {
            return optOuts;
        }
        return switch (replied.reading()) {
            case OPTED_OUT -> optOuts.with(replied.person(), replied.channel(), replied.at());
            case ACKNOWLEDGES -> optOuts.without(replied.person(), replied.channel());
            case SEVERAL_OPEN, NONE_OPEN, UNKNOWN_CODE, NOT_UNDERSTOOD -> optOuts;
        };
    }
}
