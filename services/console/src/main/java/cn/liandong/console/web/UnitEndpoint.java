package cn.liandong.console.web;

import cn.liandong.console.commands.PositionReports;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UnitCommand.RegisterUnit;
import cn.liandong.contracts.response.UnitCommand.SetUnitState;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.contracts.response.UnitPosition;
import cn.liandong.contracts.response.UnitState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which units there are, whether they can go, and where they are. */
@RestController
public final class UnitEndpoint {
    private final DispatchAnswers dispatch;
    private final PositionReports positions;

    public UnitEndpoint(DispatchAnswers dispatch, PositionReports positions) {
        this.dispatch = dispatch;
        this.positions = positions;
    }

    record Registration(
            @Nullable String id,
            @Nullable String organizationId,
            @Nullable String name,
            @Nullable UnitKind unitKind,
            @Nullable List<Capability> capabilities,
            @Nullable Integer crew,
            @Nullable Coordinates base) {}

    record Setting(@Nullable UnitState state) {}

    record Seen(
            @Nullable String unitId,
            @Nullable Coordinates coordinates,
            @Nullable Instant at) {}

    record AllSeen(@Nullable List<Seen> positions) {}

    /** @param taken how many of them will be told, if they still matter by then */
    record Taken(int taken) {}

    @PostMapping("/api/units")
    DispatchAnswers.Accepted register(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Registration body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        var unit = new Unit(
                Needed.unitField(body.id(), "id"),
                Needed.organizationField(body.organizationId(), "organizationId"),
                Needed.field(body.name(), "name"),
                Needed.field(body.unitKind(), "unitKind"),
                Needed.field(body.capabilities(), "capabilities"),
                Needed.field(body.crew(), "crew"),
                Needed.field(body.base(), "base"));
        return dispatch.ask(officer, key, new RegisterUnit(unit), "registered");
    }

    @PostMapping("/api/units/{unit}/state")
    DispatchAnswers.Accepted set(
            @PathVariable("unit") String unit,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Setting body,
            @AuthenticationPrincipal Officer officer)
            throws InterruptedException {
        return dispatch.ask(
                officer, key, new SetUnitState(Needed.unit(unit), Needed.field(body.state(), "state")), "set");
    }

    /** Nothing waits for a decision: a position that is lost is followed by the next one. */
    @PostMapping("/api/positions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken report(@RequestBody AllSeen body, @AuthenticationPrincipal Officer officer) {
        var seen = Needed.field(body.positions(), "positions").stream()
                .map(UnitEndpoint::position)
                .toList();
        return new Taken(positions.take(officer, seen));
    }

    private static UnitPosition position(Seen seen) {
        return new UnitPosition(
                Needed.unitField(seen.unitId(), "unitId"),
                Needed.field(seen.coordinates(), "coordinates"),
                Needed.field(seen.at(), "at"));
    }
}
