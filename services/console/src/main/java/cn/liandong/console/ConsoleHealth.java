package cn.liandong.console;

import cn.liandong.runtime.observe.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether the console shows what is, and not what was. */
final class ConsoleHealth {
    static final Duration STALE_AFTER = Duration.ofSeconds(5);

    private ConsoleHealth() {}

    static Health of(Instant freshAt, Instant now) {
        if (freshAt.equals(Instant.MIN)) {
            return Health.down(List.of("The console has not yet read to the end of the logs: wait, or look whether"
                    + " the brokers answer."));
        }
        var age = Duration.between(freshAt, now);
        return age.compareTo(STALE_AFTER) > 0
                ? Health.down(List.of("The picture is " + age.toSeconds() + " s old, and should be at most "
                        + STALE_AFTER.toSeconds() + " s: look whether the brokers answer and this process has"
                        + " time to read."))
                : Health.UP;
    }
}
