package cn.liandong.console.signins;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.CredentialRecord.Account;
import cn.liandong.contracts.access.CredentialRecord.CodeUse;
import cn.liandong.contracts.access.CredentialRecord.OneTimeCodes;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final SecretSeal seal = new SecretSeal("k".repeat(32));
    private final CredentialWriter writer = (jurisdiction, id, record) -> {
        topic.put(id.value(), Optional.ofNullable(record));
        return CompletableFuture.completedFuture(id);
    };
    private final CodeChecks codes = new CodeChecks(credentials, writer, clock, held::add, seal);
    private final SignIns signIns =
            new SignIns(credentials, writer, passwords, clock, held::add, SignIns.Limits.USUAL, codes);

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
        var signedIn = (SignIns.Try.SignedIn) signIns.signIn("city", "right", null);
        var elsewhere = new Credentials();
        topic.forEach((id, record) -> elsewhere.told(new CredentialId(id), record.orElse(null)));

        assertThat(elsewhere.findSession(signedIn.officer().session())).isNotNull();
        assertThat(signedIn.officer().jurisdiction().value()).isEqualTo("420583");
    }

    @Test
    void signingOutWritesATombstone() throws Exception {
        account("420583:account:city", "city");
        var signedIn = (SignIns.Try.SignedIn) signIns.signIn("city", "right", null);

        assertThat(signIns.signOut(signedIn.officer())).isTrue();

        assertThat(topic.get(signedIn.officer().session().value())).isEmpty();
        assertThat(signIns.find(signedIn.token())).isNull();
    }

    @Test
    void aWrongTryHoldsUpTheNextOfThatNameKnownOrNot() throws Exception {
        account("420583:account:city", "city");
        for (var name : new String[] {"city", "nobody"}) {
            assertThat(signIns.signIn(name, "wrong", null)).isInstanceOf(SignIns.Try.Refused.class);
            assertThat(signIns.signIn(name, "wrong", null)).isInstanceOf(SignIns.Try.Refused.class);
        }

        assertThat(held).containsExactly(Duration.ZERO, Duration.ofMillis(250), Duration.ZERO, Duration.ofMillis(250));
    }

    @Test
    void aNameThatTwoJurisdictionsUseIsToldApart() throws Exception {
        account("420583:account:city", "city");
        account("420502:account:city", "city");

        assertThat(signIns.signIn("city", "right", null)).isInstanceOf(SignIns.Try.Refused.class);
        assertThat(signIns.signIn("420502:city", "right", null))
                .isInstanceOfSatisfying(
                        SignIns.Try.SignedIn.class,
                        signedIn -> assertThat(signedIn.officer().jurisdiction().value())
                                .isEqualTo("420502"));
    }

    @Test
    void anAccountThatIsErasedEndsItsSessions() throws Exception {
        account("420583:account:city", "city");
        var signedIn = (SignIns.Try.SignedIn) signIns.signIn("city", "right", null);

        credentials.told(new CredentialId("420583:account:city"), null);

        assertThat(signIns.find(signedIn.token())).isNull();
    }

    @Test
    void sessionsThatEndedLongAgoAreErased() throws Exception {
        account("420583:account:city", "city");
        var signedIn = (SignIns.Try.SignedIn) signIns.signIn("city", "right", null);
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
        var idle = ((SignIns.Try.SignedIn) signIns.signIn("city", "right", null)).officer();
        var used = ((SignIns.Try.SignedIn) signIns.signIn("city", "right", null)).officer();
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
        var officer = ((SignIns.Try.SignedIn) signIns.signIn("city", "right", null)).officer();
        clock.advance(Duration.ofMinutes(30).minusMillis(1));
        assertThat(signIns.stand(officer.session())).isInstanceOf(SignIns.Standing.Known.class);
        clock.advance(Duration.ofMinutes(30));
        assertThat(signIns.stand(officer.session())).isInstanceOf(SignIns.Standing.Expired.class);
    }

    @Test
    void anotherInstanceLearnsThatASessionIsUsedFromOneRecordInFiveMinutes() throws Exception {
        account("420583:account:city", "city");
        var officer = ((SignIns.Try.SignedIn) signIns.signIn("city", "right", null)).officer();
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
        var officer = ((SignIns.Try.SignedIn) signIns.signIn("city", "right", null)).officer();
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
        assertThat(signIns.signIn("city", "right", null)).isInstanceOf(SignIns.Try.Refused.class);
    }

    @Test
    void aWrongCodeHoldsUpTheNextCodeAndARightPasswordForgetsNothingOfIt() throws Exception {
        var secret = new byte[OneTimeCode.SECRET_BYTES];
        codes("420583:account:city", secret);
        var right = OneTimeCode.of(secret, OneTimeCode.step(clock.instant()), 6);
        var wrong = right.equals("000000") ? "000001" : "000000";

        for (int i = 0; i < 3; i++) {
            assertThat(signIns.signIn("city", "right", null)).isInstanceOf(SignIns.Try.CodeNeeded.class);
            assertThat(signIns.signIn("city", "right", wrong)).isInstanceOf(SignIns.Try.WrongCode.class);
        }
        held.removeIf(Duration::isZero);
        assertThat(held)
                .as("the first waits for nothing")
                .containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));

        assertThat(signIns.signIn("city", "right", right)).isInstanceOf(SignIns.Try.SignedIn.class);
        assertThat(topic.get("420583:code-use:city")).isPresent();
    }

    @Test
    void aSecretThatWasSealedForAnotherAccountOpensNothing() throws Exception {
        var secret = new byte[OneTimeCode.SECRET_BYTES];
        codes("420583:account:town", secret);
        var stolen = new CredentialId("420583:account:city");
        var town = Objects.requireNonNull(credentials.findAccount(new CredentialId("420583:account:town")));
        credentials.told(
                stolen,
                new Account(
                        stolen,
                        "city",
                        passwords.encode("right"),
                        town.post(),
                        town.organization(),
                        null,
                        town.codes()));
        var shown = OneTimeCode.of(secret, OneTimeCode.step(clock.instant()), 6);
        assertThat(signIns.signIn("city", "right", shown)).isInstanceOf(SignIns.Try.NotNow.class);
    }

    @Test
    void whatTwoConsolesWroteAtOnceIsUsedUpAtBoth() {
        var id = new CredentialId("420583:code-use:city");
        var account = new CredentialId("420583:account:city");
        credentials.told(id, new CodeUse(id, account, 7, List.of("a"), clock.instant()));
        credentials.told(id, new CodeUse(id, account, 5, List.of("b"), clock.instant()));
        assertThat(credentials.findUse(id)).satisfies(use -> {
            assertThat(use).isNotNull();
            assertThat(use.lastStep()).isEqualTo(7);
            assertThat(use.recoveryHashes()).containsExactly("a", "b");
        });
    }

    private void codes(String id, byte[] secret) {
        var credential = new CredentialId(id);
        var name = id.substring(id.lastIndexOf(':') + 1);
        credentials.told(
                credential,
                new Account(
                        credential,
                        name,
                        passwords.encode("right"),
                        new PostId("post"),
                        new OrganizationId("organization"),
                        null,
                        new OneTimeCodes(
                                seal.seal(secret, CodeChecks.purpose(credential)), List.of(), clock.instant())));
    }
}
