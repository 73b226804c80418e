package cn.liandong.console.signins;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInsTest {
    private final Passwords passwords = new Passwords();
    private final Credentials credentials = new Credentials();
    private final ManualClock clock = ManualClock.at("2026-11-24T08:00:00Z");
    private final Map<String, Optional<CredentialRecord>> topic = new TreeMap<>();
    private final List<Duration> held = new ArrayList<>();
    private final SignIns signIns = new SignIns(
            credentials,
            (jurisdiction, id, record) -> {
                topic.put(id.value(), Optional.ofNullable(record));
                return CompletableFuture.completedFuture(id);
            },
            passwords,
            clock,
            held::add,
            SignIns.Limits.USUAL);

    @AfterEach
    void close() {
        passwords.close();
    }

    private void account(String id, String username) {
        var credential = new CredentialId(id);
        credentials.told(
                credential,
                new Account(
                        credential,
                        username,
                        passwords.encode("right"),
                        new PostId("post"),
                        new OrganizationId("organization")));
    }

    @Test
    void aSessionIsKnownToAnInstanceThatOnlyReadsTheTopic() throws Exception {
        account("420583:account:city", "city");
        var signedIn = (SignIns.Try.SignedIn) signIns.signIn("city", "right");
        var elsewhere = new Credentials();
        topic.forEach((id, record) -> elsewhere.told(new CredentialId(id), record.orElse(null)));

        assertThat(elsewhere.findSession(signedIn.officer().session())).isNotNull();
        assertThat(signedIn.officer().jurisdiction().value()).isEqualTo("420583");
    }

    @Test
    void signingOutWritesATombstone() throws Exception {
        account("420583:account:city", "city");
        var signedIn = (SignIns.Try.SignedIn) signIns.signIn("city", "right");

        assertThat(signIns.signOut(signedIn.officer())).isTrue();

        assertThat(topic.get(signedIn.officer().session().value())).isEmpty();
        assertThat(signIns.find(signedIn.token())).isNull();
    }

    @Test
    void aWrongTryHoldsUpTheNextOfThatNameKnownOrNot() throws Exception {
        account("420583:account:city", "city");
        for (var name : new String[] {"city", "nobody"}) {
            assertThat(signIns.signIn(name, "wrong")).isInstanceOf(SignIns.Try.Refused.class);
            assertThat(signIns.signIn(name, "wrong")).isInstanceOf(SignIns.Try.Refused.class);
        }

        assertThat(held).containsExactly(Duration.ZERO, Duration.ofMillis(250), Duration.ZERO, Duration.ofMillis(250));
    }

    @Test
    void aNameThatTwoJurisdictionsUseIsToldApart() throws Exception {
        account("420583:account:city", "city");
        account("420502:account:city", "city");

        assertThat(signIns.signIn("city", "right")).isInstanceOf(SignIns.Try.Refused.class);
        assertThat(signIns.signIn("420502:city", "right"))
                .isInstanceOfSatisfying(
                        SignIns.Try.SignedIn.class,
                        signedIn -> assertThat(signedIn.officer().jurisdiction().value())
                                .isEqualTo("420502"));
    }

    @Test
    void anAccountThatIsErasedEndsItsSessions() throws Exception {
        account("420583:account:city", "city");
        var signedIn = (SignIns.Try.SignedIn) signIns.signIn("city", "right");

        credentials.told(new CredentialId("420583:account:city"), null);

        assertThat(signIns.find(signedIn.token())).isNull();
    }

    @Test
    void sessionsThatEndedLongAgoAreErased() throws Exception {
        account("420583:account:city", "city");
        var signedIn = (SignIns.Try.SignedIn) signIns.signIn("city", "right");
        clock.advance(SignIns.Limits.USUAL.idle().plusMinutes(59));
        signIns.clear();
        assertThat(topic.get(signedIn.officer().session().value())).isPresent();

        clock.advance(Duration.ofMinutes(2));
        signIns.clear();

        assertThat(topic.get(signedIn.officer().session().value())).isEmpty();
    }

    @Test
    void aSessionThatNothingIsAskedByEndsAndOneThatIsLookedAtLastsItsShift() throws Exception {
        account("420583:account:city", "city");
        var idle = ((SignIns.Try.SignedIn) signIns.signIn("city", "right")).officer();
        var used = ((SignIns.Try.SignedIn) signIns.signIn("city", "right")).officer();
        for (int minute = 0; minute < 12 * 60; minute++) {
            assertThat(signIns.stand(used.session())).as("minute " + minute).isInstanceOf(SignIns.Standing.Known.class);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(signIns.stand(used.session())).as("after a shift").isInstanceOf(SignIns.Standing.Expired.class);
        assertThat(signIns.stand(idle.session())).isInstanceOf(SignIns.Standing.Expired.class);
    }

    @Test
    void anIdleSessionEndsAfterHalfAnHourAndNotBefore() throws Exception {
        account("420583:account:city", "city");
        var officer = ((SignIns.Try.SignedIn) signIns.signIn("city", "right")).officer();
        clock.advance(Duration.ofMinutes(30).minusMillis(1));
        assertThat(signIns.stand(officer.session())).isInstanceOf(SignIns.Standing.Known.class);
        clock.advance(Duration.ofMinutes(30));
        assertThat(signIns.stand(officer.session())).isInstanceOf(SignIns.Standing.Expired.class);
    }

    @Test
    void anotherInstanceLearnsThatASessionIsUsedFromOneRecordInFiveMinutes() throws Exception {
        account("420583:account:city", "city");
        var officer = ((SignIns.Try.SignedIn) signIns.signIn("city", "right")).officer();
        topic.clear();
        for (int second = 0; second < 299; second++) {
            clock.advance(Duration.ofSeconds(1));
            signIns.stand(officer.session());
        }
        assertThat(topic).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        signIns.stand(officer.session());
        assertThat(topic.get(officer.session().value()))
                .hasValueSatisfying(record ->
                        assertThat(((CredentialRecord.Session) record).seenAt()).isEqualTo(clock.instant()));
    }

    @Test
    void aDisabledAccountIsRefusedLikeAWrongPassword() throws Exception {
        account("420583:account:city", "city");
        var officer = ((SignIns.Try.SignedIn) signIns.signIn("city", "right")).officer();
        var known = credentials.findAccount(officer.account());
        assertThat(known).isNotNull();
        credentials.told(
                known.id(),
                new Account(
                        known.id(),
                        known.username(),
                        known.passwordHash(),
                        known.post(),
                        known.organization(),
                        new CredentialRecord.AccountKept(
                                false, clock.instant(), known.id(), known.post(), clock.instant())));
        assertThat(signIns.stand(officer.session())).isInstanceOf(SignIns.Standing.SignedOut.class);
        assertThat(signIns.signIn("city", "right")).isInstanceOf(SignIns.Try.Refused.class);
    }
}
