package cn.liandong.notifier.channels.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.TooLongFrameException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.netty.channel.AbortedException;

class CallFailuresTest {
    static Stream<Arguments> every_error_of_a_call_has_a_name() {
        var closedInHandshake = new ClosedChannelException();
        closedInHandshake.addSuppressed(new SSLHandshakeException("closed"));
        return Stream.of(
                Arguments.of(new ConnectTimeoutException("1 s"), false, FailureCode.CONNECT_TIMED_OUT),
                Arguments.of(new ConnectException("refused"), false, FailureCode.UNREACHABLE),
                Arguments.of(new UnknownHostException("nobody.invalid"), false, FailureCode.UNRESOLVED),
                Arguments.of(new TimeoutException("3 s"), false, FailureCode.CONNECT_TIMED_OUT),
                Arguments.of(new TimeoutException("3 s"), true, FailureCode.TIMED_OUT),
                Arguments.of(new SSLException("no"), false, FailureCode.TLS_FAILED),
                Arguments.of(new SSLException("broken record"), true, FailureCode.CONNECTION_LOST),
                Arguments.of(closedInHandshake, false, FailureCode.TLS_FAILED),
                Arguments.of(new ClosedChannelException(), false, FailureCode.UNREACHABLE),
                Arguments.of(new IOException("reset"), true, FailureCode.CONNECTION_LOST),
                Arguments.of(AbortedException.beforeSend(), false, FailureCode.UNREACHABLE),
                Arguments.of(AbortedException.beforeSend(), true, FailureCode.CONNECTION_LOST),
                Arguments.of(new TooLongFrameException("8 KB"), true, FailureCode.GARBLED),
                Arguments.of(new RejectedExecutionException("queue"), false, FailureCode.BUSY),
                Arguments.of(new IllegalStateException("defect"), true, FailureCode.FAULT));
    }

    @ParameterizedTest
    @MethodSource
    void every_error_of_a_call_has_a_name(Throwable error, boolean written, FailureCode code) {
        assertThat(CallFailures.of(error, written)).isEqualTo(CallResult.failed(code));
    }

    @Test
    void a_status_of_the_provider_is_its_own_name() {
        assertThat(CallFailures.of(new ProviderFailed("HTTP_503"), true))
                .isEqualTo(new CallResult.Failed("HTTP_503", true));
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureCode.class,
            names = {"TIMED_OUT", "CONNECTION_LOST", "GARBLED", "FAULT"})
    void after_these_the_person_may_have_been_told(FailureCode code) {
        assertThat(FailureCode.mayHaveReached(code.name())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"500, true", "502, true", "504, true", "503, false", "429, false", "404, false"})
    void a_provider_that_broke_may_have_passed_it_on_and_one_that_turned_it_away_has_not(int status, boolean may) {
        assertThat(FailureCode.mayHaveReached("HTTP_" + status)).isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureCode.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TIMED_OUT", "CONNECTION_LOST", "GARBLED", "FAULT"})
    void after_these_nobody_was_told(FailureCode code) {
        assertThat(FailureCode.mayHaveReached(code.name())).isFalse();
    }
}
