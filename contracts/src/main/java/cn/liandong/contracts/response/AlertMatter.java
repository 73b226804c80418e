package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.Recurring;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a post is alerted of within an incident 事由, where it is not the incident itself: an offer, an order that waits. When
 * it is answered its alert is settled.
 *
 * @param kind the reason of its alert, by which it is worded
 * @param id of the offer or whatever it is, unique among the incident's matters of its kind
 * @param about what it is called, as somebody wrote it: it may be hostile; null where the kind says it all
 * @param answerBy when it goes on without an answer; null where it does not
 */
@Recurring
public record AlertMatter(
        AlertReason kind,
        String id,
        @Nullable String about,
        @Nullable Instant answerBy) {

    /** Whether it is of what has this id, or of a part of it: its own is then followed by a slash. */
    public boolean isOf(String whole) {
        return id.equals(whole) || id.startsWith(whole + "/");
    }
}
