package cn.liandong.roster;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.OverrideEvent.OverrideMade;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whoever an override seats may sit at another post for a part of that while: it warns and never blocks. The outcome's fact
 * `alsoSeated` names each as {@code person@post}, with spaces between.
 */
final class SeatedElsewhere {
    private SeatedElsewhere() {}

    static Map<String, String> facts(List<DutyEvent> decided, Roster roster) {
        var found = decided.stream()
                .filter(OverrideMade.class::isInstance)
                .flatMap(event -> found((OverrideMade) event, roster))
                .collect(Collectors.joining(" "));
        return found.isEmpty() ? Map.of() : Map.of("alsoSeated", found);
    }

    private static Stream<String> found(OverrideMade made, Roster roster) {
        var override = made.override();
        return roster.directory().posts().values().stream()
                .filter(post -> !post.id().equals(override.post()))
                .sorted(Comparator.comparing(post -> post.id().value()))
                .flatMap(post -> override.in().stream()
                        .filter(person -> sits(person, post, made, roster))
                        .map(person -> person + "@" + post.id()));
    }

    private static boolean sits(PersonId person, Post post, OverrideMade made, Roster roster) {
        return roster.shifts(post.id(), made.override().from(), made.override().until()).stream()
                .anyMatch(shift -> shift.people().contains(person));
    }
}
