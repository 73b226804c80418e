package cn.liandong.intake.reports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is laid down and taken up again knows the keys and reports that were folded from the beginning. */
class ReportsFoldTest {
    private static final Instant BEGUN = Instant.parse("2026-11-24T02:00:00.123Z");
    private static final int KEYS = 5;
    private static final int BODIES = 3;
    private static final int RECORDS = 40;

    /** A record, or the tombstone of one. */
    private record Told(String id, @Nullable ReportRecord record) {}

    @Test
    void toldOnAfterItWasTakenUpItKnowsWhatItKnewFromTheBeginning() {
        SeededHistories.holds(200, random -> {
            var history =
                    IntStream.range(0, RECORDS).mapToObj(i -> next(random)).toList();
            int cut = random.nextInt(RECORDS + 1);
            var whole = new ReportsIndex();
            tell(whole, history, 0, RECORDS);
            var before = new ReportsIndex();
            tell(before, history, 0, cut);

            var after = new ReportsIndex();
            after.takeUp(Json.mapper().readValue(Json.mapper().writeValueAsBytes(before.fold()), ReportsFold.class));
            tell(after, history, cut, RECORDS);

            for (int key = 0; key < KEYS; key++) {
                assertThat(after.underKey(key(key))).isEqualTo(whole.underKey(key(key)));
                for (int body = 0; body < BODIES; body++) {
                    assertThat(after.find(id(key, body))).isEqualTo(whole.find(id(key, body)));
                }
            }
        });
    }

    private static void tell(ReportsIndex index, List<Told> history, int from, int to) {
        for (int i = from; i < to; i++) {
            index.told(history.get(i).id(), history.get(i).record(), BEGUN.plusMillis(i));
        }
    }

    private static Told next(RandomGenerator random) {
        int key = random.nextInt(KEYS);
        int body = random.nextInt(BODIES);
        var id = id(key, body);
        if (random.nextInt(5) == 0) {
            return new Told(id.value(), null);
        }
        var warning = new ReportRecord.Warning("/category", "READ_AS", "“火” is read as FIRE");
        return new Told(
                id.value(),
                new ReportRecord(
                        id,
                        new CredentialId("420583:key:works"),
                        new OrganizationId("works"),
                        key(key),
                        "b" + body,
                        random.nextBoolean() ? Handling.ACTUAL : Handling.TEST,
                        new Understood(
                                Category.FIRE, null, null, null, null, null, null, null, null, null, null, null, false),
                        random.nextBoolean() ? List.of() : List.of(warning),
                        "{}"));
    }

    private static String key(int key) {
        return "k" + key;
    }

    private static ReportId id(int key, int body) {
        return new ReportId("420583-" + key + "-" + body);
    }
}
