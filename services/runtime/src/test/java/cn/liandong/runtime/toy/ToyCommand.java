package cn.liandong.runtime.toy;

import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** What the toy can be asked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "type")
public sealed interface ToyCommand extends Typed {
    record Add(String item) implements ToyCommand {}

    /** Refused, always. */
    record Forbid(String item) implements ToyCommand {}

    /** The rule throws, as a fault in the software would. */
    record Explode(String item) implements ToyCommand {}

    record SetAlarm(String id, long delayMillis) implements ToyCommand {}

    /** A deadline. */
    record Ring(String id, Instant dueAt) implements ToyCommand {}

    /** A call into the world that was left without a result. */
    record Resume(String item) implements ToyCommand {}
}
