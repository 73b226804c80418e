package cn.liandong.contracts.journal;

import cn.liandong.contracts.ids.Jurisdiction;

/**
 * A record of the topic `outcomes`: at least once for every accepted entry that answers a command.
 *
 * @param commandId which command
 * @param bodyHash hash of what was asked, so that a reused id with another body is not taken for an answer
 * @param service who decided
 * @param entry the entry's number in its partition
 * @param sequence the entry's number in its jurisdiction: a page waits for it to see its own act
 */
public record OutcomeNotice(
        String commandId,
        String bodyHash,
        String service,
        Jurisdiction jurisdiction,
        long entry,
        long sequence,
        Outcome outcome) {}
