package cn.liandong.notifier.attempts;

import cn.liandong.contracts.journal.Handling;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The last guard before a call: what reaches nobody. The first rule that holds a notification back names the reason. */
public final class GuardPolicies {
    /**
     * A named rule.
     *
     * @param code what the journal says
     */
    public record GuardPolicy(String code, Predicate<Handling> holdsBack) {}

    /** An exercise only reaches people who take part in a drill, and no drill is running. */
    static final GuardPolicy NO_DRILL = new GuardPolicy("NO_DRILL", handling -> handling == Handling.EXERCISE);

    /** A trial goes the whole way and wakes nobody. */
    static final GuardPolicy TRIAL = new GuardPolicy("TRIAL", handling -> handling == Handling.TEST);

    private static final List<GuardPolicy> ALL = List.of(NO_DRILL, TRIAL);

    private GuardPolicies() {}

    public static List<GuardPolicy> all() {
        return ALL;
    }

    /**
     * Why the notification is held back, if it is. Both count: the entry's own handling, and the incident's, which a
     * deadline's entry does not tell.
     */
    public static Optional<String> heldBack(Handling ofEntry, Handling ofIncident) {
        return ALL.stream()
                .filter(policy ->
                        policy.holdsBack().test(ofEntry) || policy.holdsBack().test(ofIncident))
                .map(GuardPolicy::code)
                .findFirst();
    }
}
