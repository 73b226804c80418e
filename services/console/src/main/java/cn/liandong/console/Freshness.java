package cn.liandong.console;

import java.time.Instant;
import java.util.function.Supplier;

/** When the picture last stood at the end of every log: {@link Instant#MIN} until it did. */
public final class Freshness {
    private volatile Supplier<Instant> source = () -> Instant.MIN;

    public void follow(Supplier<Instant> freshAt) {
        source = freshAt;
    }

    public Instant at() {
        return source.get();
    }

    /** Whether everything that was there at the start is folded. */
    public boolean isReady() {
        return at().isAfter(Instant.MIN);
    }
}
