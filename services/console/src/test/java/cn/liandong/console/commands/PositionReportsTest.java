package cn.liandong.console.commands;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.UnitCommand.ReportPositions;
import cn.liandong.contracts.response.UnitPosition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PositionReportsTest {
    private static final Coordinates BASE = new Coordinates(30.4, 111.7);

    private final List<CommandEnvelope<DispatchCommand>> sent = new ArrayList<>();
    private final Map<UnitId, Coordinates> known = new HashMap<>();
    private final PositionReports reports = new PositionReports(
            new OfficerCommands(InstantSource.fixed(City.AT), officer -> List.of()),
            (jurisdiction, envelope) -> {
                sent.add(envelope);
                return CompletableFuture.failedFuture(new TimeoutException());
            },
            (jurisdiction, unit) -> known.get(unit));

    @Test
    void fiveSecondsOfAHundredASecondAreOneCommandWithTheLastPositionOfEach() {
        for (int i = 0; i < 50; i++) {
            known.put(unit(i), BASE);
        }
        for (int i = 0; i < 500; i++) {
            reports.take(officer("a"), List.of(at(i % 50, 0.01 + i * 0.001, City.AT.plusMillis(10L * i))));
        }
        reports.send();

        assertThat(sent).hasSize(1);
        var positions = ((ReportPositions) sent.getFirst().command()).positions();
        assertThat(positions).hasSize(50);
        assertThat(positions).allMatch(one -> !one.at().isBefore(City.AT.plusMillis(4_500)));
    }

    @Test
    void nothingIsSentWhereNothingMovedOrNothingCame() {
        known.put(unit(1), BASE);
        reports.send();
        assertThat(reports.take(officer("a"), List.of(at(1, 0.0005, City.AT)))).isEqualTo(1);
        reports.send();
        assertThat(sent).isEmpty();
    }

    @Test
    void aUnitThatIsNotKnownIsNotTaken() {
        assertThat(reports.take(officer("a"), List.of(at(1, 0.1, City.AT)))).isZero();
        reports.send();
        assertThat(sent).isEmpty();
    }

    @Test
    void aPositionThatComesLateDoesNotReplaceALaterOne() {
        known.put(unit(1), BASE);
        reports.take(officer("a"), List.of(at(1, 0.2, City.AT)));
        reports.take(officer("a"), List.of(at(1, 0.3, City.AT.minusSeconds(1))));
        reports.send();
        assertThat(((ReportPositions) sent.getFirst().command()).positions()).containsExactly(at(1, 0.2, City.AT));
    }

    @Test
    void eachOfficersPositionsAreToldInHisNameAndOnce() {
        known.put(unit(1), BASE);
        reports.take(officer("a"), List.of(at(1, 0.2, City.AT)));
        reports.take(officer("b"), List.of(at(1, 0.3, City.AT)));
        reports.send();
        reports.send();
        assertThat(sent)
                .extracting(envelope -> envelope.actor().credential())
                .containsExactly(new CredentialId("account-a"), new CredentialId("account-b"));
        assertThat(sent).extracting(CommandEnvelope::commandId).doesNotHaveDuplicates();
    }

    private static Officer officer(String name) {
        return new Officer(
                new CredentialId("session-" + name),
                new CredentialId("account-" + name),
                name,
                City.post(City.FIRE).id(),
                City.FIRE.id(),
                City.JURISDICTION);
    }

    private static UnitId unit(int number) {
        return new UnitId("u" + number);
    }

    private static UnitPosition at(int unit, double degreesNorth, Instant at) {
        return new UnitPosition(unit(unit), new Coordinates(BASE.latitude() + degreesNorth, BASE.longitude()), at);
    }
}
