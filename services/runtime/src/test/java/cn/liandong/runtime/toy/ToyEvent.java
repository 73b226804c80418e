package cn.liandong.runtime.toy;

import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Map;

/** What the toy decides. */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.SIMPLE_NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "type",
        visible = true,
        defaultImpl = ToyEvent.Unrecognized.class)
public sealed interface ToyEvent extends Typed {
    record Added(String item, String inputId) implements ToyEvent {}

    record AlarmSet(String id, Instant dueAt, long delayMillis) implements ToyEvent {}

    record Rang(String id, Instant dueAt, Instant at) implements ToyEvent {}

    record Resumed(String item) implements ToyEvent {}

    record Unrecognized(String type, @JsonAnyGetter Map<String, Object> json) implements ToyEvent {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Unrecognized read(Map<String, Object> json) {
            return new Unrecognized(Typed.typeOf(json), Typed.fieldsOf(json));
        }
    }
}
