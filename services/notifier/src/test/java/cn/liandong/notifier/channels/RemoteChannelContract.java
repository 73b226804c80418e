package cn.liandong.notifier.channels;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.channels.Peer.Mode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What holds for every channel that calls over a network: a peer that is slow, dead or flaps. */
public abstract class RemoteChannelContract extends ChannelContract {
    private static final Duration SOON = Duration.ofMillis(400);

    @Test
    void a_peer_that_says_nothing_is_left_at_the_limit_and_may_have_reached_the_person() {
        var peer = open();
        peer.does(Mode.SILENT);
        var channel = channelTo(peer, settings(SOON, Duration.ofSeconds(60)));
        assertThat(call(channel, peer, 1, false)).isEqualTo(failed(FailureCode.TIMED_OUT));
        assertThat(FailureCode.mayHaveReached("TIMED_OUT")).isTrue();
    }

    @Test
    void where_nobody_listens_nobody_was_reached() {
        var peer = open();
        var channel = channelTo(peer, patient());
        peer.close();
        assertThat(call(channel, peer, 1, false)).isEqualTo(failed(FailureCode.UNREACHABLE));
        assertThat(peer.seen()).isEmpty();
    }

    @Test
    void a_peer_that_always_fails_is_left_alone() {
        var peer = open();
        peer.does(Mode.BROKEN);
        var channel = channelTo(peer, patient());
        failTen(channel, peer);
        peer.does(Mode.TAKES);
        int seen = peer.seen().size();
        assertThat(call(channel, peer, 11, false)).isEqualTo(failed(FailureCode.CIRCUIT_OPEN));
        assertThat(peer.seen()).hasSize(seen);
    }

    @Test
    void a_peer_that_comes_back_is_called_again() {
        var peer = open();
        peer.does(Mode.BROKEN);
        var channel = channelTo(peer, settings(Duration.ofSeconds(10), Duration.ofMillis(50)));
        failTen(channel, peer);
        peer.does(Mode.TAKES);
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        CallResult last;
        do {
            last = call(channel, peer, 11, false);
        } while (last.equals(failed(FailureCode.CIRCUIT_OPEN)) && System.nanoTime() < giveUp);
        assertThat(last).isEqualTo(TAKEN);
    }

    private static void failTen(NotificationChannel channel, Peer peer) {
        for (int attempt = 1; attempt <= 10; attempt++) {
            assertThat(call(channel, peer, attempt, false))
                    .isInstanceOfSatisfying(
                            CallResult.Failed.class,
                            failed -> assertThat(failed.again()).isTrue());
        }
    }
}
