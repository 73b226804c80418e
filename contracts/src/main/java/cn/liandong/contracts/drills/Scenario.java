package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.ids.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drill's script 脚本. Its area is its towns and all posts and units that it uses.
 *
 * @param summary what it is about, for whoever plans and judges it
 * @param director whose people run it
 * @param evaluators whose people judge it
 * @param participants the posts that take part; the director's and the evaluators' see it without
 * @param outside parties outside, such as 119 or a hospital: an unannounced drill starts once somebody has said that they know
 * @param enterprise whose duty to hold drills it meets (Order 708 art. 8); null where it meets none
 */
public record Scenario(
        ScenarioId id,
        String name,
        @Nullable String summary,
        DrillKind kind,
        DrillExtent extent,
        List<TownCode> towns,
        PostId director,
        List<PostId> evaluators,
        List<PostId> participants,
        List<UnitId> units,
        List<String> outside,
        List<String> objectives,
        List<Inject> injects,
        List<Expectation> expectations,
        @Nullable OrganizationId enterprise) {
    public Scenario {
        towns = towns == null ? List.of() : List.copyOf(towns);
        evaluators = evaluators == null ? List.of() : List.copyOf(evaluators);
        participants = participants == null ? List.of() : List.copyOf(participants);
        units = units == null ? List.of() : List.copyOf(units);
        outside = outside == null ? List.of() : List.copyOf(outside);
        objectives = objectives == null ? List.of() : List.copyOf(objectives);
        injects = injects == null ? List.of() : List.copyOf(injects);
        expectations = expectations == null ? List.of() : List.copyOf(expectations);
    }

    /** The inject of this id; null where it has none. */
    public @Nullable Inject inject(String wanted) {
        return injects.stream()
                .filter(inject -> inject.id().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** The expectation of this id; null where it has none. */
    public @Nullable Expectation expectation(String wanted) {
        return expectations.stream()
                .filter(expectation -> expectation.id().equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
