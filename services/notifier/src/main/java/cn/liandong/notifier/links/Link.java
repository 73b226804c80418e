package cn.liandong.notifier.links;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a token stands for: one attempt to tell one person of one alert.
 *
 * @param handling of the entry that began the attempt, with its drill: what is recorded of the link has the same
 */
record Link(
        Jurisdiction jurisdiction,
        NotificationSending sending,
        Instant expiresAt,
        Handling handling,
        @Nullable DrillId drillId) {
    /** 128 bits cannot be guessed, and 22 characters fit into an SMS. */
    private static final int TOKEN_BYTES = 16;

    /**
     * The token that leads to it, 22 characters: every instance makes the same of the same entry, and nobody without the key
     * makes one.
     */
    String token(String key) {
        var says = List.of(
                "link",
                jurisdiction.value(),
                sending.notification().value(),
                Integer.toString(sending.attempt()),
                sending.alert().value(),
                sending.person().value(),
                sending.post().value(),
                Long.toString(expiresAt.getEpochSecond()));
        // With their lengths, so that no two lists read alike.
        var text = says.stream().map(word -> word.length() + ":" + word).collect(Collectors.joining());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(Signature.of(key, text), TOKEN_BYTES));
    }
}
