package cn.liandong.contracts.drills;

import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/** The events of the journal `drills`, written by the drill runner. */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.SIMPLE_NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type",
        visible = true,
        defaultImpl = DrillEvent.Unrecognized.class)
public sealed interface DrillEvent extends Typed
        permits ScenarioEvent,
                ProgrammeEvent,
                ConductEvent,
                InjectEvent,
                JudgingEvent,
                FilingEvent,
                DrillEvent.Unrecognized {

    /** Written by a newer version; kept, and understood by nobody here. */
    record Unrecognized(String type, @JsonAnyGetter Map<String, Object> json) implements DrillEvent {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Unrecognized read(Map<String, Object> json) {
            return new Unrecognized(Typed.typeOf(json), Typed.fieldsOf(json));
        }
    }
}
