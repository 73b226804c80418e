package cn.liandong.drills.library;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioCommand.SetScenario;
import cn.liandong.contracts.drills.ScenarioCommand.WithdrawScenario;
import cn.liandong.contracts.drills.ScenarioEvent.ScenarioSet;
import cn.liandong.contracts.drills.ScenarioEvent.ScenarioWithdrawn;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps scenarios: whoever is of the city, and the director that a scenario names. */
public final class LibraryDecider {
    private LibraryDecider() {}

    public static Decision<DrillEvent> decide(Moment moment, SetScenario set, Library library, KnownPosts known) {
        var scenario = set.scenario();
        var before = library.find(scenario.id());
        if (!mayPlan(moment.actor(), scenario, known) || !mayPlan(moment.actor(), before, known)) {
            return notYours();
        }
        var objection = ScenarioPolicies.objection(scenario, known);
        if (objection.isPresent()) {
            return Decision.refused(objection.get().code(), objection.get().message());
        }
        return scenario.equals(before)
                ? Decision.nothing()
                : Decision.accepted(
                        List.of(new ScenarioSet(scenario, moment.actor().post(), moment.now())));
    }

    public static Decision<DrillEvent> decide(
            Moment moment, WithdrawScenario withdraw, Library library, KnownPosts known) {
        var before = library.find(withdraw.scenario());
        if (before == null) {
            return Decision.nothing();
        }
        return mayPlan(moment.actor(), before, known)
                ? Decision.accepted(List.of(new ScenarioWithdrawn(before.id(), moment.now())))
                : notYours();
    }

    /** Whether the actor may plan with this scenario; what is not there yet is nobody's. */
    public static boolean mayPlan(Actor actor, @Nullable Scenario scenario, KnownPosts known) {
        var post = actor.post();
        return mayPlanAll(actor, known)
                || (actor.kind() == Actor.Kind.OFFICER
                        && post != null
                        && (scenario == null || scenario.director().equals(post)));
    }

    /** Whether the actor may plan with whatever scenario there is. */
    public static boolean mayPlanAll(Actor actor, KnownPosts known) {
        var post = actor.post();
        return actor.kind() == Actor.Kind.SYSTEM
                || (actor.kind() == Actor.Kind.OFFICER && post != null && known.isOfTheCity(post));
    }

    public static Library evolve(Library library, DrillEvent event) {
        return switch (event) {
            case ScenarioSet set ->
                new Library(library.scenarios().plus(set.scenario().id(), set.scenario()));
            case ScenarioWithdrawn gone -> new Library(library.scenarios().minus(gone.scenario()));
            default -> library;
        };
    }

    private static Decision<DrillEvent> notYours() {
        return Decision.refused(
                "MAY_NOT_PLAN",
                "Scenarios are kept by the city's officers and by the post that directs them: ask one.");
    }
}
