package cn.liandong.notifier.callbacks;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told: the latest attempt of one notification.
 *
 * @param handling of the entry that began it, with its drill: what is recorded of it has the same
 * @param at of that entry
 */
record Told(
        Jurisdiction jurisdiction,
        NotificationSending sending,
        Handling handling,
        @Nullable DrillId drillId,
        Instant at) {}
