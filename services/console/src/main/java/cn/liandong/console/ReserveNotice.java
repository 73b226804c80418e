package cn.liandong.console;

import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.pictures.ConsoleNotice;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** Says on every page that reports are turned away for want of space, for as long as it is so. */
final class SpaceNotice {
    private final BooleanSupplier isLow;
    private final Feeds feeds;
    private final InstantSource clock;

    SpaceNotice(BooleanSupplier isLow, Feeds feeds, InstantSource clock) {
        this.isLow = isLow;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** To be called every second. */
    void look() {
        if (isLow.getAsBoolean()) {
            feeds.notice(ConsoleNotice.SPACE_LOW, clock.instant());
        } else {
            feeds.withdraw(ConsoleNotice.SPACE_LOW, clock.instant());
        }
    }
}
