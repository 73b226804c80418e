package cn.liandong.contracts.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader stands in one partition of a topic.
 *
 * @param offset the next offset to read
 * @param entry for a journal, the number of the last accepted entry; -1 for a plain topic
 * @param head for a journal, the hash (hex SHA-256) of that entry; null for a plain topic
 */
public record Position(long offset, long entry, @Nullable String head) {

    /** A position in a topic that is no journal. */
    public static Position plain(long offset) {
        return new Position(offset, -1, null);
    }

    /** JSON: a number for a plain topic, `{offset, entry, head}` for a journal. */
    @JsonValue
    Object toJson() {
        if (head == null) {
            return offset;
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("offset", offset);
        json.put("entry", entry);
        json.put("head", head);
        return json;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Position fromJson(Object json) {
        if (json instanceof Number offset) {
            return plain(offset.longValue());
        }
        if (json instanceof Map<?, ?> map
                && map.get("offset") instanceof Number offset
                && map.get("entry") instanceof Number entry
                && map.get("head") instanceof String head) {
            return new Position(offset.longValue(), entry.longValue(), head);
        }
        throw new IllegalArgumentException("a position is a number or {offset, entry, head}");
    }
}
