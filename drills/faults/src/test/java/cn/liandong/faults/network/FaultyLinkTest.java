package cn.liandong.faults.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each byte that arrives behind the link is sent back through it. */
@Timeout(30)
class FaultyLinkTest {
    private static final int LONG_MILLIS = 10_000;
    private static final int SHORT_MILLIS = 200;

    private final ServerSocket echo;
    private final FaultyLink link;

    FaultyLinkTest() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        link = FaultyLink.open(0, echo.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        echo.close();
    }

    @Test
    void whatIsSentArrivesAndComesBack() throws Exception {
        try (var caller = caller()) {
            assertThat(echoed(caller, 7, LONG_MILLIS)).isEqualTo(7);
        }
    }

    @Test
    void aDelayHoldsBackWhatPassesInBothDirections() throws Exception {
        try (var caller = caller()) {
            echoed(caller, 1, LONG_MILLIS);
            link.delay(Duration.ofMillis(150));
            long sent = System.nanoTime();
            assertThat(echoed(caller, 2, LONG_MILLIS)).isEqualTo(2);
            assertThat(Duration.ofNanos(System.nanoTime() - sent)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void whatIsDroppedIsSilentOnBothSidesAndArrivesWhenItPassesAgain() throws Exception {
        try (var caller = caller()) {
            echoed(caller, 1, LONG_MILLIS);
            link.drop();
            assertThatThrownBy(() -> echoed(caller, 2, SHORT_MILLIS)).isInstanceOf(SocketTimeoutException.class);
            link.pass();
            caller.setSoTimeout(LONG_MILLIS);
            assertThat(caller.getInputStream().read()).isEqualTo(2);
        }
    }

    @Test
    void aCutEndsEveryConnectionAndLetsNoneBeMade() throws Exception {
        try (var caller = caller()) {
            echoed(caller, 1, LONG_MILLIS);
            link.cut();
            assertThat(ended(caller)).isTrue();
        }
        try (var next = caller()) {
            assertThat(ended(next)).isTrue();
        }
        link.pass();
        try (var healed = caller()) {
            assertThat(echoed(healed, 3, LONG_MILLIS)).isEqualTo(3);
        }
    }

    private Socket caller() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), link.port());
    }

    private static int echoed(Socket caller, int sent, int limitMillis) throws IOException {
        caller.setSoTimeout(limitMillis);
        caller.getOutputStream().write(sent);
        return caller.getInputStream().read();
    }

    /** Closed in order or reset: either way nothing comes any more. */
    private static boolean ended(Socket caller) {
        try {
            caller.setSoTimeout(LONG_MILLIS);
            return caller.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                var caller = echo.accept();
                Thread.ofVirtual().start(() -> {
                    try (caller) {
                        caller.getInputStream().transferTo(caller.getOutputStream());
                    } catch (IOException e) {
                        // The link was cut.
                    }
                });
            } catch (IOException e) {
                // The test is over.
            }
        }
    }
}
