package cn.liandong.notifier.calls;

import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.access.PersonRecord.Contact;
import cn.liandong.contracts.ids.ContactCodeId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The codes that contacts are still to be told, followed from `contact-codes`. */
final class Codes {
    private final Map<String, ContactCode.Text> texts = new ConcurrentHashMap<>();

    /**
     * A record was read; one after the other.
     *
     * @param code null where it was erased
     */
    void told(String key, @Nullable ContactCode code, Instant at) {
        texts.values().removeIf(text -> !text.until().isAfter(at));
        if (code instanceof ContactCode.Text text) {
            texts.put(key, text);
        } else if (code == null) {
            texts.remove(key);
        }
    }

    /** What this very contact is told; null where the code is over, told already, or another contact's. */
    @Nullable
    String find(ContactCodeId id, Contact contact, Instant now) {
        var text = texts.get(ContactCode.textKey(id));
        return text != null
                        && now.isBefore(text.until())
                        && text.contactHash().equals(ContactCode.contactHash(id, contact))
                ? text.code()
                : null;
    }
}
