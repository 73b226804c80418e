package cn.liandong.console.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.feeds.Frames.Bye;
import cn.liandong.console.feeds.Viewers.Standing;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedSessionsTest {
    private static final CredentialId SIGN_IN = new CredentialId("420583:session:1");

    private final ManualClock clock = ManualClock.at("2026-11-24T08:00:00Z");
    private final List<String> sent = new ArrayList<>();
    private Standing standing = new Standing.Known(City.JURISDICTION, Scope.of(City.FIRE));
    private final FeedSessions sessions =
            new FeedSessions(new Feeds("run", 10, clock::instant), signIn -> standing, clock, Runnable::run);

    private void connect() {
        sessions.connected("1", SIGN_IN, new Outbox.Sink() {
            @Override
            public void send(String frame) {
                sent.add(frame);
            }

            @Override
            public void close(Bye reason) {
                sessions.disconnected("1");
            }
        });
    }

    @Test
    void aSignInThatConnectsAgainAndAgainWaitsAndNoOtherDoes() {
        for (int i = 0; i < Arrivals.AT_ONCE; i++) {
            assertThat(sessions.mayConnect(SIGN_IN)).isTrue();
        }
        assertThat(sessions.mayConnect(SIGN_IN)).isFalse();
        assertThat(sessions.mayConnect(new CredentialId("420583:session:2"))).isTrue();

        clock.advance(Arrivals.ONE_EVERY.minusMillis(1));
        assertThat(sessions.mayConnect(SIGN_IN)).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(sessions.mayConnect(SIGN_IN)).isTrue();
        assertThat(sessions.mayConnect(SIGN_IN)).isFalse();
    }

    @Test
    void afterALongSilenceNoMoreThanAllOfItIsLeft() {
        sessions.mayConnect(SIGN_IN);
        clock.advance(Duration.ofDays(1));
        for (int i = 0; i < Arrivals.AT_ONCE; i++) {
            assertThat(sessions.mayConnect(SIGN_IN)).isTrue();
        }
        assertThat(sessions.mayConnect(SIGN_IN)).isFalse();
    }

    @Test
    void whatAPageMaySeeIsAskedAnewForItsHelloAndEverySecond() {
        connect();
        standing = new Standing.SignedOut();
        sessions.hello("1", null);
        assertThat(sent).containsExactly("{\"type\":\"bye\",\"reason\":\"SIGNED_OUT\"}");

        standing = new Standing.Known(City.JURISDICTION, Scope.of(City.FIRE));
        connect();
        sessions.hello("1", null);
        sent.clear();
        standing = new Standing.SignedOut();
        sessions.beat();
        assertThat(sent).containsExactly("{\"type\":\"bye\",\"reason\":\"SIGNED_OUT\"}");
        assertThat(sessions.size()).isZero();
    }

    @Test
    void whoSaysNoHelloWithinTenSecondsIsSentAway() {
        connect();
        clock.advance(Duration.ofSeconds(10));
        sessions.beat();
        assertThat(sent).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        sessions.beat();

        assertThat(sent).containsExactly("{\"type\":\"bye\",\"reason\":\"BAD_FRAME\"}");
        assertThat(sessions.size()).isZero();
    }

    @Test
    void whoMaySeeSomethingElseNowConnectsAgain() {
        connect();
        sessions.hello("1", null);
        sent.clear();
        sessions.beat();
        assertThat(sent).singleElement().asString().contains("heartbeat");

        standing = new Standing.Known(City.JURISDICTION, Scope.of(City.CITY));
        sessions.beat();

        assertThat(sent.getLast()).isEqualTo("{\"type\":\"bye\",\"reason\":\"CLOSING\"}");
    }

    @Test
    void whoseSessionEndedBeforeTheHelloSeesNothing() {
        connect();
        standing = new Standing.SignedOut();
        sessions.hello("1", null);

        assertThat(sent).containsExactly("{\"type\":\"bye\",\"reason\":\"SIGNED_OUT\"}");
    }

    @Test
    void aServerThatStopsSaysSo() {
        connect();
        sessions.hello("1", null);
        sessions.close();

        assertThat(sent.getLast()).isEqualTo("{\"type\":\"bye\",\"reason\":\"CLOSING\"}");
    }
}
