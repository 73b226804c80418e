package cn.liandong.console.feeds;

import cn.liandong.console.pictures.Changed;
import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.scopes.Audience;
import cn.liandong.contracts.ids.IncidentId;
import java.util.List;
import java.util.Map;

/**
 * One change of a picture, by the keys of what changed: what they read like is asked when they are sent.
 *
 * @param index counts the changes of this process, from 1
 * @param journal or the topic of a record that came late
 * @param sequence of the entry in its journal
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
        Map<IncidentId, Changed.Revealed> revealed) {}
