package cn.liandong.console.feeds;

import cn.liandong.console.pictures.Changed;
import cn.liandong.console.pictures.ConsoleNotice;
import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.scopes.Audience;
import cn.liandong.contracts.ids.IncidentId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One change of a picture, by the keys of what changed: what they read like is asked when they are sent.
 *
 * @param index counts the changes of this process, from 1
 * @param journal or the topic of a record that came late, or {@link #OWN}
 * @param sequence of the entry in its journal; else a time in epoch milliseconds
 * @param answers whether somebody may wait for this entry, and so for its frame
 * @param after where the picture stood then
 * @param knownUpTo every record beside the journals up to this time, epoch milliseconds, was folded then
 */
record Change(
        long index,
        String journal,
        long sequence,
        boolean answers,
        Stand after,
        long knownUpTo,
        List<ItemKey> touched,
        Map<ItemKey, Audience> removed,
        Map<IncidentId, Changed.Revealed> revealed) {
    /** Stands for the journal where a process speaks of itself. */
    static final String OWN = "console";

    /** All that a process may say of itself: a page is sent what holds, and the rest is gone. Counts as no change missed. */
    static Change own(long index, Stand after) {
        var keys = Arrays.stream(ConsoleNotice.values())
                .collect(Collectors.toMap(ConsoleNotice::key, notice -> Audience.OFFICERS));
        return new Change(index, OWN, 0, false, after, after.told(), List.copyOf(keys.keySet()), keys, Map.of());
    }
}
