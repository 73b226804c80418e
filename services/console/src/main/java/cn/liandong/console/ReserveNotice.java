package cn.liandong.console;

import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.pictures.ConsoleNotice;
import cn.liandong.runtime.observe.Reserve;
import cn.liandong.runtime.observe.Shortage;
import java.time.InstantSource;
import java.util.Map;

/** Says on every page that reports are turned away for want of space or memory, for as long as it is so. */
final class ReserveNotice {
    private static final Map<Shortage, ConsoleNotice> SAID =
            Map.of(Shortage.SPACE, ConsoleNotice.SPACE_LOW, Shortage.MEMORY, ConsoleNotice.MEMORY_LOW);

    private final Reserve reserve;
    private final Feeds feeds;
    private final InstantSource clock;

    ReserveNotice(Reserve reserve, Feeds feeds, InstantSource clock) {
        this.reserve = reserve;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** To be called every second. */
    void look() {
        var shortage = reserve.shortage();
        SAID.forEach((what, notice) -> {
            if (what == shortage) {
                feeds.notice(notice, clock.instant());
            } else {
                feeds.withdraw(notice, clock.instant());
            }
        });
    }
}
