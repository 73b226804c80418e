package cn.liandong.notifier.communications;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotifierCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;

/**
 * The tests that run.
 *
 * @param running whom each calls on which channels, as they were when it began
 * @param begun how many there ever were: the next one's number
 */
public record CommunicationsTests(
        PMap<AlertId, PMap<PersonId, PVector<Channel>>> running, Deadlines<NotifierCommand> deadlines, long begun) {
    public static final CommunicationsTests NONE = new CommunicationsTests(HashTreePMap.empty(), Deadlines.none(), 0);

    public boolean runs(AlertId test) {
        return running.containsKey(test);
    }

    /** On which channels it calls the person; null where it is no test that runs, or does not call the person. */
    public @Nullable List<Channel> channels(AlertId test, PersonId person) {
        var people = running.get(test);
        return people == null ? null : people.get(person);
    }
}
