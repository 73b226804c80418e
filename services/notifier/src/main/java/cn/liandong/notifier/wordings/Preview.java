package cn.liandong.notifier.wordings;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an invented alert would say 话术预览: the same words and limits as a real one's.
 *
 * @param characters code points of the text
 * @param segments parts of the SMS; null on other channels
 */
public record Preview(
        AlertReason reason,
        Channel channel,
        String language,
        Handling handling,
        String text,
        int characters,
        @Nullable Integer segments) {
    private static final Instant RECEIVED = Instant.parse("2026-11-24T04:00:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2026-11-24T04:01:00Z");

    /** Of a leak at an invented cold store; an offer is of an invented unit. */
    public static Preview of(
            AlertReason reason, Channel channel, Language language, Handling handling, boolean repeat, ZoneId zone) {
        var matter = reason.isMatter() ? new AlertMatter(reason, "preview", "马家店消防站一车", ANSWER_BY) : null;
        var subject = new AlertSubject(
                "420583-20261124-001",
                Category.HAZARDOUS_CHEMICAL_LEAK,
                "制冷机房",
                RECEIVED,
                false,
                handling,
                matter,
                "青禾冷库");
        var text = AlertWording.text(new AlertText(subject, repeat, zone, language, channel, ""));
        return new Preview(
                reason,
                channel,
                language.tag(),
                handling,
                text,
                text.codePointCount(0, text.length()),
                channel == Channel.SMS ? Segments.of(text) : null);
    }
}
