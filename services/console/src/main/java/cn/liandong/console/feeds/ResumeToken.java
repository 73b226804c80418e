package cn.liandong.console.feeds;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a console stands 续传令牌. It is no secret and grants nothing: whoever forges one misses changes himself.
 *
 * @param world of the picture, see there
 * @param scope hash of the scope's key: another scope saw other things
 * @param run of the process that made it; on that process {@code index} is exact
 * @param index of the last change in that process
 * @param stand for every other process: everything up to here was seen
 */
record ResumeToken(String world, int scope, String run, long index, Stand stand) {
    private static final int FIELDS = 10;

    String encode() {
        var text = String.join(
                ".",
                world,
                Integer.toHexString(scope),
                run,
                Long.toString(index),
                Long.toString(stand.incidents()),
                Long.toString(stand.duty()),
                Long.toString(stand.response()),
                Long.toString(stand.notifications()),
                Long.toString(stand.drills()),
                Long.toString(stand.told()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The token, or null where it is none. */
    static @Nullable ResumeToken decode(String token) {
        try {
            var fields = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII).split("\\.", -1);
            if (fields.length != FIELDS) {
                return null;
            }
            return new ResumeToken(
                    fields[0],
                    Integer.parseUnsignedInt(fields[1], 16),
                    fields[2],
                    Long.parseLong(fields[3]),
                    new Stand(
                            Long.parseLong(fields[4]),
                            Long.parseLong(fields[5]),
                            Long.parseLong(fields[6]),
                            Long.parseLong(fields[7]),
                            Long.parseLong(fields[8]),
                            Long.parseLong(fields[9])));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
