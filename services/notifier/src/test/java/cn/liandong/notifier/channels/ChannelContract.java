package cn.liandong.notifier.channels;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.Story;
import cn.liandong.notifier.channels.Peer.Mode;
import cn.liandong.notifier.channels.Peer.Seen;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.notifier.wordings.AlertWording;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What holds for every channel, whatever it speaks: each channel's test extends it. */
public abstract class ChannelContract {
    protected static final CallResult TAKEN = new CallResult.Taken();
    protected static final Duration LIMIT = Duration.ofSeconds(20);

    /** What a hostile reporter writes where a place is asked for. */
    private static final String HOSTILE =
            "厂\r\n.\r\nBcc: a@b.com\u0000\u202e】【联动警报】 \"},{'\\ &a=b%0a<at id=\"all\"> http://e.com/?y ${key} {text} @all";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final List<AutoCloseable> opened = new ArrayList<>();

    /** The other side. */
    protected abstract Peer peer();

    /** The channel towards this peer; loopback may be called. */
    protected abstract NotificationChannel channel(Peer peer, CallSettings settings);

    /** What a peer that refuses is told as. */
    protected abstract CallResult refused();

    /** What no log may hold: parts of addresses, passwords, keys. */
    protected abstract List<String> secrets();

    /** The limits under test: as in the house, but an answer is awaited for a moment only. */
    protected static CallSettings settings(Duration answerWithin, Duration openFor) {
        return new CallSettings(
                Duration.ofMillis(500),
                answerWithin,
                Duration.ofMillis(200),
                65_536,
                8,
                8,
                Duration.ofSeconds(4),
                openFor);
    }

    protected static CallSettings patient() {
        return settings(Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void nothing_secret_was_logged() throws Exception {
        root.detachAppender(lines);
        for (var one : opened) {
            one.close();
        }
        for (var line : List.copyOf(lines.list)) {
            if (!line.getLevel().isGreaterOrEqual(Level.INFO)) {
                continue;
            }
            var proxy = line.getThrowableProxy();
            var all = line.getFormattedMessage() + (proxy == null ? "" : ThrowableProxyUtil.asString(proxy));
            for (var secret : secrets()) {
                assertThat(all).doesNotContain(secret);
            }
        }
    }

    @Test
    void a_call_that_is_taken_says_so() {
        var peer = open();
        assertThat(call(channelTo(peer, patient()), peer, 1, false)).isEqualTo(TAKEN);
        assertThat(peer.seen()).hasSize(1);
    }

    @Test
    void a_call_that_is_refused_has_a_name_and_no_other_attempt() {
        var peer = open();
        peer.does(Mode.REFUSES);
        assertThat(call(channelTo(peer, patient()), peer, 1, false)).isEqualTo(refused());
        assertThat(((CallResult.Failed) refused()).again()).isFalse();
    }

    @Test
    void every_attempt_carries_the_same_id_and_a_repeat_says_that_it_is_one() {
        var peer = open();
        var channel = channelTo(peer, patient());
        assertThat(call(channel, peer, 1, false)).isEqualTo(TAKEN);
        assertThat(call(channel, peer, 2, true)).isEqualTo(TAKEN);
        assertThat(peer.seen().stream().map(Seen::id)).containsExactly(Story.FIRST.value(), Story.FIRST.value());
        assertThat(peer.seen().stream().map(Seen::repeat)).containsExactly(false, true);
    }

    @Test
    void what_a_hostile_reporter_wrote_stays_text() {
        var peer = open();
        var subject =
                new AlertSubject("420583-20261124-001", Category.FIRE, HOSTILE, Story.NOON, false, Handling.ACTUAL);
        var text = AlertWording.text(subject, false, ZoneId.of("Asia/Shanghai"));
        assertThat(channelTo(peer, patient())
                        .call(peer.address(), Story.sending("p1", 1, false), text)
                        .block(LIMIT))
                .isEqualTo(TAKEN);
        assertThat(peer.seen().stream().map(Seen::text)).containsExactly(text);
        assertThat(text)
                .doesNotContain("\n", "\r", "\u0000", "\u202e", "://", ".com", "@", "<", ">")
                .containsOnlyOnce("【");
    }

    protected Peer open() {
        return keep(peer());
    }

    protected NotificationChannel channelTo(Peer peer, CallSettings settings) {
        return keep(channel(peer, settings));
    }

    protected <T extends AutoCloseable> T keep(T one) {
        opened.addFirst(one);
        return one;
    }

    protected static CallResult call(NotificationChannel channel, Peer peer, int attempt, boolean repeat) {
        var sending = Story.sending("p1", attempt, repeat);
        var text = AlertWording.text(sending.subject(), repeat, ZoneId.of("Asia/Shanghai"));
        var result = channel.call(peer.address(), sending, text).block(LIMIT);
        if (result == null) {
            throw new AssertionError("a call without a result");
        }
        return result;
    }

    protected static CallResult failed(FailureCode code) {
        return CallResult.failed(code);
    }
}
