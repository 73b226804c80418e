package cn.liandong.contracts.response;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.incidents.Category;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is alerted one after the other while nobody acknowledges. After the last step it begins again. Of the plans that fit an
 * alert, one that names its reason counts before one that names its post's kind, that before one that names the category.
 *
 * @param tier the plan is for alerts to organizations of this tier
 * @param post for alerts to posts of this kind; null for every other
 * @param category for incidents of this category; null for every other
 * @param reason for alerts that begin for this reason; null for every other
 * @param actWithinSeconds after an acknowledgement somebody sees to the incident within so long, or the alert is raised
 *     again; 1 to 86 400, and 900 where nothing is said
 * @param acknowledgement who has to acknowledge; ONE_OF_POST where nothing is said
 */
public record EscalationPlan(
        PlanId id,
        Tier tier,
        @Nullable PostKind post,
        @Nullable Category category,
        @Nullable AlertReason reason,
        List<Step> steps,
        @Nullable Integer actWithinSeconds,
        Acknowledgement acknowledgement) {
    /** Ours: no rule names a figure. */
    public static final int ACT_WITHIN_SECONDS = 900;

    public EscalationPlan {
        steps = List.copyOf(steps);
        acknowledgement = acknowledgement == null ? Acknowledgement.ONE_OF_POST : acknowledgement;
        if (actWithinSeconds != null && (actWithinSeconds < 1 || actWithinSeconds > 86_400)) {
            throw new IllegalArgumentException(
                    "after an acknowledgement a plan waits 1 to 86400 seconds, not " + actWithinSeconds);
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an escalation plan has at least one step");
        }
    }

    /** For every alert to the tier, which one of a post acknowledges. */
    public EscalationPlan(PlanId id, Tier tier, List<Step> steps, @Nullable Integer actWithinSeconds) {
        this(id, tier, null, null, null, steps, actWithinSeconds, Acknowledgement.ONE_OF_POST);
    }

    public EscalationPlan(PlanId id, Tier tier, List<Step> steps) {
        this(id, tier, steps, null);
    }

    /** Whether both are for the very same alerts; one of them counts. */
    public boolean isForTheSame(EscalationPlan other) {
        return tier == other.tier && post == other.post && category == other.category && reason == other.reason;
    }

    /** How long after an acknowledgement somebody must see to the incident. */
    public Duration actWithin() {
        return Duration.ofSeconds(actWithinSeconds == null ? ACT_WITHIN_SECONDS : actWithinSeconds);
    }

    /**
     * One step.
     *
     * @param target whose people
     * @param acknowledgeWithinSeconds how long the next step waits, 1 to 86 400
     * @param also whose people besides, at the same time
     */
    public record Step(Target target, int acknowledgeWithinSeconds, List<Target> also) {
        public Step {
            also = also == null ? List.of() : List.copyOf(also);
            if (acknowledgeWithinSeconds < 1 || acknowledgeWithinSeconds > 86_400) {
                throw new IllegalArgumentException("a step waits 1 to 86400 seconds, not " + acknowledgeWithinSeconds);
            }
        }

        public Step(Target target, int acknowledgeWithinSeconds) {
            this(target, acknowledgeWithinSeconds, List.of());
        }

        /** Whose people are told, in this order. */
        public List<Target> targets() {
            return Stream.concat(Stream.of(target), also.stream()).toList();
        }
    }

    /** Which posts a step reaches: the alerted post itself, or posts of a kind in its organization or in the city's. */
    public record Target(Whose whose, PostKind kind) {}

    /** Whose posts. */
    public enum Whose {
        /** The alerted post; the kind is not looked at. */
        ALERTED_POST,
        /** The alerted post's own organization. */
        OWN_ORGANIZATION,
        /** The city's duty room: the tier above all. */
        CITY
    }
}
