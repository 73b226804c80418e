package cn.liandong.roster;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.ids.PersonId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whoever an override seats may lack a qualification that the post asks for: it warns and never blocks. The outcome's fact
 * `unqualified` names who, with commas between.
 */
final class SeatedUnqualified {
    private SeatedUnqualified() {}

    static Map<String, String> facts(List<DutyEvent> decided, Roster roster) {
        var found = decided.stream()
                .filter(OverrideMade.class::isInstance)
                .flatMap(event -> found((OverrideMade) event, roster))
                .distinct()
                .map(PersonId::value)
                .collect(Collectors.joining(","));
        return found.isEmpty() ? Map.of() : Map.of("unqualified", found);
    }

    private static Stream<PersonId> found(OverrideMade made, Roster roster) {
        var override = made.override();
        return override.in().stream()
                .filter(person -> roster.lacksFrom(override.post(), person, override.from(), override.until()) != null);
    }
}
