package cn.liandong.bench.restart;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;

/** What the toy can be asked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
sealed interface CityCommand extends Typed {
    record Close(ClosedIncident incident) implements CityCommand {}

    record Open(IncidentId incident, List<OpenAlert> alerts) implements CityCommand {}

    /** Taken once more it changes nothing, so that each restart begins with the same state. */
    record TakeStep(AlertId alert, int step, Instant dueAt) implements CityCommand {}

    /** Asks for the hash of all that is held. */
    record Describe(String asked) implements CityCommand {}
}
