package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a roster is made from, in the journal `duty`. */
public sealed interface RosterEvent extends DutyEvent {

    /** From now on these layers hold for the post, the uppermost first; they replace its rotation. */
    record LayersSet(PostId post, List<Layer> layers) implements RosterEvent {
        public LayersSet {
            layers = List.copyOf(layers);
        }
    }

    /** The holidays of a year; they replace what was said of it. */
    record HolidaysSet(Holidays holidays) implements RosterEvent {}

    /** What is asked of posts, the first that fits holds; they replace all rules before. */
    record DutyRulesSet(List<DutyRule> rules) implements RosterEvent {
        public DutyRulesSet {
            rules = List.copyOf(rules);
        }
    }

    /**
     * How much duty a person may have; it replaces what was said before.
     *
     * @param revision of the limits, counted from 1; null in an entry of an older version, which is the first
     * @param by the post whose officer set them; null where the city's file did
     * @param at null in an entry of an older version
     */
    record DutyLimitsSet(
            DutyLimits limits,
            @Nullable Integer revision,
            @Nullable PostId by,
            @Nullable Instant at) implements RosterEvent {
        /** {@link #revision()}, of an older version's the first. */
        public int number() {
            return revision == null ? 1 : revision;
        }
    }
}
