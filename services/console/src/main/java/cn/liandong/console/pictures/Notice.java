package cn.liandong.console.pictures;

import cn.liandong.console.scopes.Audience;
import java.time.Instant;
import java.util.Map;

/**
 * What the system says about itself.
 *
 * @param code a stable word such as `CITY_FILE_DIFFERS`
 */
record Notice(String id, Level level, String code, Map<String, String> params, Instant at) {
    /** How loud. */
    enum Level {
        /** Something is to be decided, by the duty room. */
        WARNING,
        /** What is shown is not complete: everybody who looks must know. */
        ALARM
    }

    Notice {
        params = Map.copyOf(params);
    }

    Audience audience() {
        return switch (level) {
            case WARNING -> Audience.DUTY_ROOM;
            case ALARM -> Audience.OFFICERS;
        };
    }
}
