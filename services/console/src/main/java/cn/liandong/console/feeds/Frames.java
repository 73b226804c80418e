package cn.liandong.console.feeds;

import cn.liandong.console.pictures.Item;
import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.pictures.Items;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.pictures.WallItems;
import cn.liandong.console.scopes.Scope;
import cn.liandong.runtime.serde.Json;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.ObjectWriter;

/** The frames as text. Tokens, journals and times hold nothing that JSON would escape. */
final class Frames {
    /** Of UTF-8; with its head a frame stays under 64 KiB. One item that is larger goes alone. */
    static final int LARGEST_ITEMS_BYTES = 60_000;

    /** Unlike records in topics, items name every field, so that a page needs no second guess. */
    private static final ObjectWriter ITEMS = Json.mapper()
            .rebuild()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.ALWAYS))
            .build()
            .writerFor(Item.class);

    private Frames() {}

    /** Why a page is sent everything. */
    enum Reason {
        FIRST,
        TOKEN_TOO_OLD,
        TOKEN_UNKNOWN
    }

    /** Why the server ends the connection. */
    enum Bye {
        SLOW,
        SIGNED_OUT,
        EXPIRED,
        CLOSING,
        BAD_FRAME
    }

    static List<String> items(Picture picture, List<ItemKey> keys, Scope scope) {
        var texts = new ArrayList<String>(keys.size());
        for (var key : keys) {
            var found = Items.find(picture, key, scope.seesPhones());
            var item = found == null || !scope.wall() ? found : WallItems.of(found);
            if (item != null) {
                texts.add(ITEMS.writeValueAsString(item));
            }
        }
        return texts;
    }

    static List<String> gone(List<ItemKey> keys) {
        return keys.stream()
                .map(key -> ITEMS.writeValueAsString(new Item.Gone(key.kind().word(), key.id())))
                .toList();
    }

    /** Joins items with commas into parts that each fit a frame; at least one part. */
    static List<String> parts(List<String> items) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        long bytes = 0;
        for (var item : items) {
            long size = utf8Bytes(item) + 1;
            if (bytes > 0 && bytes + size > LARGEST_ITEMS_BYTES) {
                parts.add(part.toString());
                part.setLength(0);
                bytes = 0;
            }
            if (bytes > 0) {
                part.append(',');
            }
            part.append(item);
            bytes += size;
        }
        parts.add(part.toString());
        return parts;
    }

    static String snapshot(Reason reason, String token, int part, int parts, String items) {
        return "{\"type\":\"snapshot\",\"reason\":\"" + reason + "\",\"token\":\"" + token + "\",\"part\":" + part
                + ",\"parts\":" + parts + ",\"items\":[" + items + "]}";
    }

    static String resumed(int missed, String token) {
        return "{\"type\":\"resumed\",\"missed\":" + missed + ",\"token\":\"" + token + "\"}";
    }

    static String change(String token, String journal, long sequence, String items) {
        return "{\"type\":\"change\",\"token\":\"" + token + "\",\"journal\":\"" + journal + "\",\"sequence\":"
                + sequence + ",\"items\":[" + items + "]}";
    }

    static String heartbeat(Instant at, Instant pictureAt) {
        return "{\"type\":\"heartbeat\",\"at\":\"" + at + "\",\"pictureAt\":\"" + pictureAt + "\"}";
    }

    static String bye(Bye reason) {
        return "{\"type\":\"bye\",\"reason\":\"" + reason + "\"}";
    }

    private static long utf8Bytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Each half of a surrogate pair counts two of its four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
