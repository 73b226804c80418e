package cn.liandong.notifier.attempts;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.notifier.Drills;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The last guard before a call: what reaches nobody. The first rule that holds a notification back names the reason. */
public final class GuardPolicies {
    /**
     * A named rule.
     *
     * @param code what the journal says
     */
    public record GuardPolicy(String code, Predicate<Asked> holdsBack) {}

    /**
     * Who is to be called, for what. Both handlings count: the entry's own, and the incident's, which a deadline's entry does
     * not tell.
     *
     * @param drill to which it belongs; null where what is told does not name it, is not marked as an exercise, or the entry
     *     names another
     */
    public record Asked(
            Handling ofEntry, Handling ofIncident, @Nullable DrillId drill, PersonId person, Drills drills) {
        static Asked of(
                Handling ofEntry, @Nullable DrillId entrysDrill, AlertSubject subject, PersonId person, Drills drills) {
            var incidents = subject.drill();
            boolean agree = entrysDrill == null || Objects.equals(entrysDrill, incidents);
            return new Asked(
                    ofEntry,
                    // What names a drill is an exercise, and reaches nobody if it does not say so.
                    incidents == null ? subject.handling() : Handling.EXERCISE,
                    agree && subject.handling() == Handling.EXERCISE ? incidents : null,
                    person,
                    drills);
        }

        boolean is(Handling handling) {
            return ofEntry == handling || ofIncident == handling;
        }
    }

    /** An exercise reaches nobody but while its drill runs: not before, not in a pause, not after. */
    static final GuardPolicy NO_DRILL = new GuardPolicy(
            "NO_DRILL",
            asked -> asked.is(Handling.EXERCISE)
                    && (asked.drill() == null || !asked.drills().runs(asked.drill())));

    /** And then only people who take part, as they were when it began. */
    static final GuardPolicy NOT_IN_DRILL = new GuardPolicy(
            "NOT_IN_DRILL",
            asked -> asked.is(Handling.EXERCISE)
                    && (asked.drill() == null || !asked.drills().takesPart(asked.drill(), asked.person())));

    /** A trial goes the whole way and wakes nobody. */
    static final GuardPolicy TRIAL = new GuardPolicy("TRIAL", asked -> asked.is(Handling.TEST));

    private static final List<GuardPolicy> ALL = List.of(NO_DRILL, NOT_IN_DRILL, TRIAL);

    private GuardPolicies() {}

    public static List<GuardPolicy> all() {
        return ALL;
    }

    /** Why the notification is held back, if it is. */
    public static Optional<String> heldBack(Asked asked) {
        return ALL.stream()
                .filter(policy -> policy.holdsBack().test(asked))
                .map(GuardPolicy::code)
                .findFirst();
    }

    /** The same of a document: it leaves the city, where nobody takes part in any drill. */
    static Optional<String> heldBackFromOffices(Handling ofEntry, Handling ofIncident) {
        if (ofEntry == Handling.EXERCISE || ofIncident == Handling.EXERCISE) {
            return Optional.of(NO_DRILL.code());
        }
        return ofEntry == Handling.TEST || ofIncident == Handling.TEST ? Optional.of(TRIAL.code()) : Optional.empty();
    }
}
