package cn.liandong.console.audits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.AuditRecord;
import cn.liandong.contracts.access.AuditRecord.ReadRefused;
import cn.liandong.contracts.access.AuditRecord.Refused;
import cn.liandong.contracts.access.AuditRecord.SignInRefused;
import cn.liandong.contracts.access.SignInWay;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final Jurisdiction HERE = new Jurisdiction("420583");
    private static final Jurisdiction THERE = new Jurisdiction("420525");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Refusals refusals = new Refusals();
    private final List<Refused> written = new ArrayList<>();

    @Test
    void theFirstIsWrittenAtOnceAndTheRestOfItsMinuteAsOne() {
        refused(nobody(0));
        for (int second = 1; second <= 40; second++) {
            refused(nobody(second));
        }
        assertThat(written).containsExactly(nobody(0));
        take(refusals.over(NOON.plusSeconds(59)));
        assertThat(written).as("the minute is not over").hasSize(1);
        take(refusals.over(NOON.plusSeconds(60)));
        assertThat(written).containsExactly(nobody(0), nobody(40).counted(40, NOON.plusSeconds(40)));
        refused(nobody(61));
        assertThat(written.getLast()).as("another minute").isEqualTo(nobody(61));
    }

    @Test
    void whatIsOfAnotherJurisdictionOrAnotherPathIsCountedApart() {
        take(refusals.refused(HERE, nobody(0)));
        take(refusals.refused(THERE, nobody(0)));
        refused(read("/api/a", 1));
        refused(read("/api/b", 1));
        assertThat(written).hasSize(4);
    }

    @Test
    void whoeverTriesAddressesOneByOneIsCountedAsOneAfterAThousand() {
        for (int i = 0; i < Refusals.MOST + 500; i++) {
            refused(read("/api/incidents/" + i + "/cap", 1));
        }
        assertThat(written).hasSize(Refusals.MOST + 1);
        assertThat(((ReadRefused) written.getLast()).call()).isEqualTo("…");
        take(refusals.all());
        assertThat(written.getLast().counted(1, NOON))
                .as("and the others stand behind it")
                .isEqualTo(read("", 1).anywhere().counted(1, NOON));
        assertThat(written.stream().mapToInt(RefusalsTest::times).sum()).isEqualTo(Refusals.MOST + 500);
    }

    @Test
    void inAnyHistoryAsManyAreWrittenAsWereRefused() {
        for (int seed = 0; seed < 50; seed++) {
            written.clear();
            var random = new Random(seed);
            int second = 0;
            int all = random.nextInt(400);
            for (int i = 0; i < all; i++) {
                second += random.nextInt(4);
                refused(random.nextBoolean() ? nobody(second) : read("/api/" + random.nextInt(3), second));
                if (random.nextInt(10) == 0) {
                    take(refusals.over(NOON.plusSeconds(second)));
                }
            }
            take(refusals.all());
            assertThat(written.stream().mapToInt(RefusalsTest::times).sum())
                    .as("seed " + seed)
                    .isEqualTo(all);
            assertThat(written.size()).as("two a minute for each").isLessThanOrEqualTo((second / 60 + 1) * 8);
        }
    }

    private void refused(Refused refused) {
        take(refusals.refused(HERE, refused));
    }

    private void take(List<Refusals.Told> told) {
        told.forEach(one -> written.add((Refused) one.record()));
    }

    private static int times(Refused refused) {
        return switch (refused) {
            case SignInRefused signIn -> signIn.times();
            case ReadRefused read -> read.times();
            case AuditRecord.ActRefused act -> act.times();
        };
    }

    private static SignInRefused nobody(int second) {
        return new SignInRefused(null, null, SignInWay.PASSWORD, 1, NOON.plusSeconds(second));
    }

    private static ReadRefused read(String path, int second) {
        return new ReadRefused(
                new CredentialId("420583:account:baiyang"),
                new CredentialId("420583:session:1"),
                new PostId("baiyang-duty"),
                "GET " + path,
                403,
                "NEITHER_OWN_NOR_CITY",
                1,
                NOON.plusSeconds(second));
    }
}
