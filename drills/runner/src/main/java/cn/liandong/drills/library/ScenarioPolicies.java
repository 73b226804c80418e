package cn.liandong.drills.library;

import cn.liandong.contracts.drills.Expectation;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.PostId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What makes a scenario unfit to be run: each rule says what is wrong, where, and what was expected. */
public final class ScenarioPolicies {
    static final int MOST = 200;
    private static final int LONGEST_SECONDS = 86_400;

    /**
     * A named rule.
     *
     * @param code what a refusal says
     * @param wrong what is wrong, in a sentence; null where nothing is
     */
    record Rule(String code, BiFunction<Scenario, KnownPosts, @Nullable String> wrong) {}

    private static final List<Rule> ALL = List.of(
            new Rule(
                    "NOBODY_TAKES_PART",
                    (scenario, known) -> scenario.participants().isEmpty()
                            ? "`participants` is empty: name at least one post."
                            : null),
            new Rule(
                    "TOO_LARGE",
                    (scenario, known) -> scenario.injects().size() > MOST
                                    || scenario.expectations().size() > MOST
                            ? "A scenario has at most " + MOST + " injects and " + MOST + " expectations: split it."
                            : null),
            new Rule("TWICE_THE_SAME_ID", (scenario, known) -> twice(scenario)),
            new Rule("UNKNOWN_POST", ScenarioPolicies::unknownPost),
            new Rule(
                    "UNKNOWN_UNIT",
                    (scenario, known) -> scenario.units().stream()
                            .filter(unit -> !known.isUnit(unit))
                            .findFirst()
                            .map(unit -> "`units` names " + unit + ", which is not registered.")
                            .orElse(null)),
            new Rule(
                    "UNKNOWN_ORGANIZATION",
                    (scenario, known) -> scenario.injects().stream()
                            .map(Inject::by)
                            .filter(Objects::nonNull)
                            .filter(by -> !known.isOrganization(by))
                            .findFirst()
                            .map(by -> "An inject comes from " + by + ", which is not registered.")
                            .orElse(null)),
            new Rule(
                    "INJECT_INCOMPLETE",
                    (scenario, known) -> scenario.injects().stream()
                            .flatMap(inject -> incomplete(scenario, inject).stream())
                            .findFirst()
                            .orElse(null)),
            new Rule(
                    "EXPECTATION_INCOMPLETE",
                    (scenario, known) -> scenario.expectations().stream()
                            .flatMap(expectation -> incomplete(scenario, expectation).stream())
                            .findFirst()
                            .orElse(null)),
            new Rule(
                    "CIRCLE",
                    (scenario, known) -> scenario.injects().stream()
                            .filter(inject -> waitsForItself(scenario, inject))
                            .findFirst()
                            .map(inject -> "The inject " + inject.id() + " waits for what only follows it.")
                            .orElse(null)));

    private ScenarioPolicies() {}

    /** The first thing that is wrong. */
    static Optional<Objection> objection(Scenario scenario, KnownPosts known) {
        for (var rule : ALL) {
            var wrong = rule.wrong().apply(scenario, known);
            if (wrong != null) {
                return Optional.of(new Objection(rule.code(), wrong));
            }
        }
        return Optional.empty();
    }

    /** What is wrong. */
    record Objection(String code, String message) {}

    private static @Nullable String twice(Scenario scenario) {
        var ids = Stream.concat(
                        scenario.injects().stream().map(Inject::id),
                        scenario.expectations().stream().map(Expectation::id))
                .toList();
        return ids.stream()
                .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                .findFirst()
                .map(id -> "`" + id + "` names two injects or expectations: each needs an id of its own.")
                .orElse(null);
    }

    private static @Nullable String unknownPost(Scenario scenario, KnownPosts known) {
        return Stream.of(
                        Stream.of(scenario.director()),
                        scenario.evaluators().stream(),
                        scenario.participants().stream(),
                        scenario.injects().stream().flatMap(inject -> inject.posts().stream()),
                        scenario.expectations().stream().flatMap(one -> postOf(one).stream()))
                .flatMap(posts -> posts)
                .filter(post -> !known.isPost(post))
                .findFirst()
                .map(post -> "It names the post " + post + ", which is not registered.")
                .orElse(null);
    }

    private static Optional<PostId> postOf(Expectation expectation) {
        return Optional.ofNullable(expectation.expected()).map(expected -> expected.post());
    }

    private static Optional<String> incomplete(Scenario scenario, Inject inject) {
        var where = "The inject " + inject.id();
        if (inject.afterSeconds() < 0 || inject.afterSeconds() > LONGEST_SECONDS) {
            return Optional.of(where + " comes after " + inject.afterSeconds() + " s: 0 to " + LONGEST_SECONDS + ".");
        }
        if (inject.follows() != null && scenario.expectation(inject.follows()) == null) {
            return Optional.of(where + " follows the expectation " + inject.follows() + ", which is not there.");
        }
        return switch (inject.kind()) {
            case REPORT, SIGNAL -> lacks(where, "by", inject.by()).or(() -> lacks(where, "body", inject.body()));
            case FOLLOW_UP ->
                lacks(where, "body", inject.body())
                        .or(() -> inject.of() == null || scenario.inject(inject.of()) == null
                                ? Optional.of(where + " needs `of`: the id of the inject whose report it goes on from.")
                                : Optional.empty());
            case NOTICE ->
                lacks(where, "text", inject.text())
                        .or(() -> inject.posts().isEmpty()
                                ? Optional.of(where + " needs `posts`: who is told.")
                                : Optional.empty());
            case SILENCE ->
                inject.posts().isEmpty() ? Optional.of(where + " needs `posts`: who is silent.") : Optional.empty();
            case BREAKDOWN -> lacks(where, "unit", inject.unit());
            case OUTAGE ->
                lacks(where, "channel", inject.channel()).or(() -> lacks(where, "seconds", inject.seconds()));
        };
    }

    private static Optional<String> lacks(String where, String field, @Nullable Object value) {
        return value == null ? Optional.of(where + " needs `" + field + "`.") : Optional.empty();
    }

    private static Optional<String> incomplete(Scenario scenario, Expectation expectation) {
        var where = "The expectation " + expectation.id();
        if (expectation.after() != null && scenario.inject(expectation.after()) == null) {
            return Optional.of(where + " counts from the inject " + expectation.after() + ", which is not there.");
        }
        return expectation.withinSeconds() < 1 || expectation.withinSeconds() > LONGEST_SECONDS
                ? Optional.of(where + " is to be met within " + expectation.withinSeconds() + " s: 1 to "
                        + LONGEST_SECONDS + ".")
                : Optional.empty();
    }

    private static boolean waitsForItself(Scenario scenario, Inject inject) {
        var next = inject;
        for (int steps = 0; steps <= MOST; steps++) {
            var expectation = next.follows() == null ? null : scenario.expectation(next.follows());
            var before =
                    expectation == null || expectation.after() == null ? null : scenario.inject(expectation.after());
            if (before == null) {
                return false;
            }
            if (before.id().equals(inject.id())) {
                return true;
            }
            next = before;
        }
        return true;
    }
}
