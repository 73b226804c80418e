package cn.liandong.console.drillduties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.liandong.console.City;
import cn.liandong.console.pictures.HeldDrill;
import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.duty.Organization;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who owes which drill, until when, and since when nobody held it. */
class DueDrillTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private static HeldDrill held(String id, DrillKind kind, String at) {
        return new HeldDrill(id, "冷库氨泄漏", kind, DrillExtent.SINGLE, Instant.parse(at), null, null);
    }

    private static List<DueDrill> due(Organization who, boolean hazardous, HeldDrill... held) {
        return DueDrill.of(who, hazardous, List.of(held), DrillDutyTable.rows(), ZONE, NOW);
    }

    @Test
    void theTableHasTheDutiesOfTheLawEachWithItsArticle() {
        assertThat(DrillDutyTable.rows())
                .extracting(DrillDuty::id)
                .containsExactly(
                        "order-708-half-year", "plan-measures-year", "plan-measures-half-year", "order-708-two-years");
        assertThat(DrillDutyTable.rows())
                .allSatisfy(duty -> assertThat(duty.source()).contains("条"));
    }

    @Test
    void anEnterpriseOwesAYearlyAndAHalfYearlyOneAndWhereItKeepsAHazardousSubstanceOneMore() {
        assertThat(due(City.ENTERPRISE, false))
                .extracting(one -> one.duty().id())
                .containsExactly("plan-measures-year", "plan-measures-half-year");
        assertThat(due(City.ENTERPRISE, true))
                .extracting(one -> one.duty().id())
                .contains("order-708-half-year");
        for (var authority : List.of(City.CITY, City.DONGSHI_TOWN, City.FIRE)) {
            assertThat(due(authority, false)).extracting(one -> one.duty().id()).containsExactly("order-708-two-years");
        }
    }

    @Test
    void whoHasHeldNoneOwesItNow() {
        assertThat(due(City.FIRE, false)).singleElement().satisfies(one -> {
            assertThat(one.overdue()).isTrue();
            assertThat(one.dueOn()).isNull();
        });
    }

    @Test
    void theLastDayCountsAndTheNextDayItIsOverdue() {
        // 2026-05-24 and 2026-05-23 in 枝江
        var onTheDay = due(City.ENTERPRISE, false, held("a", DrillKind.LIVE, "2026-05-24T01:00:00Z"));
        assertThat(onTheDay.getLast().dueOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(onTheDay.getLast().overdue()).isFalse();
        var before = due(City.ENTERPRISE, false, held("a", DrillKind.LIVE, "2026-05-23T01:00:00Z"));
        assertThat(before.getLast().overdue()).isTrue();
        assertThat(before.getFirst().overdue()).as("the yearly one").isFalse();
    }

    @Test
    void atATableNoOnSitePlanIsTriedAndTheLatestThatCountsCounts() {
        var due = due(
                City.ENTERPRISE,
                false,
                held("live", DrillKind.LIVE, "2026-01-10T01:00:00Z"),
                held("older", DrillKind.LIVE, "2025-01-10T01:00:00Z"),
                held("table", DrillKind.TABLETOP, "2026-11-01T01:00:00Z"));
        assertThat(due.getFirst().last()).extracting(HeldDrill::drillId).isEqualTo("table");
        assertThat(due.getLast().last()).extracting(HeldDrill::drillId).isEqualTo("live");
        assertThat(due.getLast().overdue()).isTrue();
        assertThat(due.stream()
                        .sorted(DueDrill.WORST_FIRST)
                        .map(one -> one.duty().id()))
                .containsExactly("plan-measures-half-year", "plan-measures-year");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows: []",
                "duties: [1]",
                "duties: [{id: a, name: n, whose: ENTERPRISES, months: 0, drills: ANY, source: s}]",
                "duties: [{id: a, name: n, whose: NOBODY, months: 6, drills: ANY, source: s}]",
                "duties: [{id: a, name: n, whose: ENTERPRISES, months: 6, drills: ANY}]",
                "duties: [{id: a, name: n, whose: ENTERPRISES, months: 6, drills: ANY, source: s, sorce: t}]",
            })
    void halfATableIsNone(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DrillDutyTable.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}
