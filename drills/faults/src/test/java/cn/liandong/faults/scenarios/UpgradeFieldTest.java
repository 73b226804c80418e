package cn.liandong.faults.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.scenarios.UpgradeField.Waited;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpgradeFieldTest {
    private static final Instant STOPPED = Instant.parse("2026-05-04T10:00:00Z");

    @Test
    void onlyReportsOfTheStoppedJurisdictionThatWereDueSinceItStoppedHadToWait() {
        var history = new History(
                STOPPED.plusSeconds(60),
                List.of(line("420583", -1), line("420583", 1), line("420583", 9), line("420506", 5)),
                List.of(),
                List.of(),
                List.of());

        assertThat(Waited.of(history, Set.of("420583"), STOPPED))
                .hasToString("420583: 2 reports accepted since it stopped, 0 of them alerted");
    }

    private static LedgerLine line(String jurisdiction, int second) {
        var due = STOPPED.plusSeconds(second);
        return new LedgerLine(due, due, due, jurisdiction, "key", jurisdiction + "-r" + second, 1);
    }
}
