package cn.liandong.contracts.journal;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.Jurisdiction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When, where, by whom and how something is decided: everything a rule may know beside the input, the state and the view.
 *
 * @param now the broker's time of the input
 * @param inputId the id of the input, the same on every repeat; ids of new things are derived from it
 */
public record Moment(
        Jurisdiction jurisdiction,
        Instant now,
        Actor actor,
        String inputId,
        Handling handling,
        @Nullable DrillId drillId) {}
