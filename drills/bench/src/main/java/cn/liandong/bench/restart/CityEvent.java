package cn.liandong.bench.restart;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What the toy decides. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
sealed interface CityEvent extends Typed {
    record Closed(ClosedIncident incident) implements CityEvent {}

    record Opened(IncidentId incident, List<OpenAlert> alerts) implements CityEvent {}

    record StepTaken(AlertId alert, int step, Deadline<CityCommand> next) implements CityEvent {}
}
