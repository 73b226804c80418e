package cn.liandong.console.pictures;

import cn.liandong.console.scopes.Audience;
import cn.liandong.contracts.drills.ConductEvent;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillPhase;
import cn.liandong.contracts.drills.FilingEvent;
import cn.liandong.contracts.drills.Happening;
import cn.liandong.contracts.drills.InjectEvent;
import cn.liandong.contracts.drills.JudgingEvent;
import cn.liandong.contracts.drills.ProgrammeEvent;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.TreePVector;

/** What the journal `drills` changes, and whom what it tells is for. */
final class DrillFold {
    private DrillFold() {}

    static void apply(Draft draft, Spot spot, DrillEvent event) {
        switch (event) {
            case ScenarioEvent of -> plans(draft, of);
            // No item shows them: a page asks for them.
            case ProgrammeEvent of ->
                draft.drills = draft.drills.with(draft.drills.programmes().apply(of));
            case ConductEvent of -> conduct(draft, of);
            case InjectEvent of -> inject(draft, of);
            case JudgingEvent of -> judge(draft, of);
            // Nor these.
            case FilingEvent of ->
                draft.drills = draft.drills.with(draft.drills.filings().apply(of));
            case DrillEvent.Unrecognized unknown -> PictureFold.unrecognized(draft, spot, unknown.type());
        }
    }

    private static void plans(Draft draft, ScenarioEvent event) {
        switch (event) {
            case ScenarioEvent.ScenarioSet set -> {
                draft.drills = draft.drills.with(set.scenario());
                draft.pass(ItemKey.scenario(set.scenario().id()));
            }
            case ScenarioEvent.ScenarioWithdrawn withdrawn -> {
                if (draft.drills.scenarios().containsKey(withdrawn.scenario())) {
                    draft.drills = draft.drills.without(withdrawn.scenario());
                    draft.remove(ItemKey.scenario(withdrawn.scenario()));
                }
            }
            case ScenarioEvent.DrillScheduled scheduled -> put(draft, DrillView.of(scheduled));
            case ScenarioEvent.OutsideCleared cleared ->
                change(draft, cleared.drill(), conducted -> conducted.cleared(cleared.at()));
            case ScenarioEvent.DrillCancelled cancelled -> {
                change(draft, cancelled.drill(), conducted -> conducted.ended(DrillPhase.CANCELLED, cancelled.at()));
                leave(draft);
            }
        }
    }

    private static void conduct(Draft draft, ConductEvent event) {
        switch (event) {
            case ConductEvent.DrillStarted started -> {
                started.parties()
                        .forEach(party -> party.people().forEach(person -> draft.named = draft.named.with(person)));
                change(
                        draft,
                        started.drill(),
                        conducted -> conducted.started(TreePVector.from(started.parties()), started.at()));
            }
            case ConductEvent.DrillNotStarted not ->
                change(draft, not.drill(), conducted -> conducted.notStarted(not.code()));
            case ConductEvent.DrillPaused paused ->
                change(draft, paused.drill(), conducted -> conducted.paused(paused));
            case ConductEvent.DrillResumed resumed ->
                change(draft, resumed.drill(), conducted -> conducted.resumed(resumed.at()));
            case ConductEvent.DrillClockShifted shifted ->
                change(draft, shifted.drill(), conducted -> conducted.shifted(shifted.seconds(), shifted.at()));
            case ConductEvent.DrillFinished finished -> {
                draft.drills = draft.drills.with(
                        draft.drills.programmes().finished(draft.drills.byId().get(finished.drill()), finished));
                change(draft, finished.drill(), conducted -> conducted.ended(DrillPhase.FINISHED, finished.at()));
                leave(draft);
            }
            case ConductEvent.HappeningNoted noted -> {
                var drill = draft.drills.byId().get(noted.drill());
                if (drill != null) {
                    // No item shows it: a page asks for it.
                    draft.drills = draft.drills.with(drill.with(noted.happening(), numberOf(draft, noted.happening())));
                }
            }
        }
    }

    private static @Nullable String numberOf(Draft draft, Happening happening) {
        var view = happening.incident() == null ? null : draft.incidents.get(happening.incident());
        var opened = view == null ? null : view.opened();
        return opened == null ? null : opened.number();
    }

    /** An incident of a drill leaves the picture within the hour, and its number is wanted for longer. */
    static void opened(Draft draft, IncidentOpened opened) {
        var drill = opened.drill() == null ? null : draft.drills.byId().get(opened.drill());
        if (drill != null && drill.numbers().containsKey(opened.incident())) {
            draft.drills = draft.drills.with(drill.numbered(opened.incident(), opened.number()));
        }
    }

    private static void inject(Draft draft, InjectEvent event) {
        switch (event) {
            case InjectEvent.InjectFired fired ->
                conducted(
                        draft,
                        fired.drill(),
                        drill -> drill.with(
                                fired.inject().id(), InjectStanding.fired(fired.at(), drill.secondsAt(fired.at()))));
            case InjectEvent.InjectHeld held ->
                inject(
                        draft,
                        held.drill(),
                        held.inject(),
                        was -> InjectStanding.of(InjectStanding.State.HELD, held.at()));
            case InjectEvent.InjectSkipped skipped ->
                inject(
                        draft,
                        skipped.drill(),
                        skipped.inject(),
                        was -> InjectStanding.of(InjectStanding.State.SKIPPED, skipped.at()));
            case InjectEvent.InjectTaken taken ->
                inject(
                        draft,
                        taken.drill(),
                        taken.inject(),
                        was -> was.answered(InjectStanding.State.TAKEN, taken.at(), null, taken.report()));
            case InjectEvent.InjectNotTaken not ->
                inject(
                        draft,
                        not.drill(),
                        not.inject(),
                        was -> was.answered(InjectStanding.State.NOT_TAKEN, not.at(), not.fault(), null));
        }
    }

    private static void inject(Draft draft, DrillId id, String inject, UnaryOperator<InjectStanding> how) {
        conducted(draft, id, drill -> drill.with(inject, how.apply(drill.standing(inject))));
    }

    private static void judge(Draft draft, JudgingEvent event) {
        switch (event) {
            case JudgingEvent.ExpectationMet met ->
                expected(
                        draft,
                        met.drill(),
                        met.expectation(),
                        (drill, standing) -> standing.met(met.at(), drill.secondsAt(met.at()), met.tookSeconds()));
            case JudgingEvent.ExpectationMissed missed ->
                expected(
                        draft,
                        missed.drill(),
                        missed.expectation(),
                        (drill, standing) -> standing.missed(missed.dueAt()));
            case JudgingEvent.ExpectationJudged judged ->
                expected(draft, judged.drill(), judged.expectation(), (drill, standing) -> standing.with(judged));
            case JudgingEvent.HeadingMarked marked -> conducted(draft, marked.drill(), drill -> drill.with(marked));
            case JudgingEvent.FindingRaised(var finding, var at) -> {
                var drill = draft.drills.byId().get(finding.drill());
                put(
                        draft,
                        FindingView.of(
                                finding,
                                drill == null
                                        ? finding.drill().value()
                                        : drill.scenario().name(),
                                at));
            }
            case JudgingEvent.FindingAnswered answered ->
                found(
                        draft,
                        answered.finding(),
                        view -> view.with(FindingItem.State.ANSWERED, answered.at(), answered.note()));
            case JudgingEvent.FindingReturned returned ->
                found(
                        draft,
                        returned.finding(),
                        view -> view.with(FindingItem.State.RETURNED, returned.at(), returned.note()));
            case JudgingEvent.FindingStruckOff off -> struckOff(draft, off);
            case JudgingEvent.FindingOverdue overdue ->
                found(draft, overdue.finding(), view -> view.overdue(overdue.step(), overdue.posts()));
        }
    }

    /** It stays with its drill; where that has left, it leaves too. */
    private static void struckOff(Draft draft, JudgingEvent.FindingStruckOff off) {
        var view = draft.drills.findings().get(off.finding());
        if (view == null) {
            return;
        }
        if (draft.drills.byId().containsKey(view.finding().drill())) {
            put(draft, view.with(FindingItem.State.STRUCK_OFF, off.at(), null));
        } else {
            remove(draft, off.finding());
        }
    }

    private static void expected(
            Draft draft,
            DrillId id,
            String expectation,
            BiFunction<DrillView, ExpectationStanding, ExpectationStanding> how) {
        conducted(
                draft,
                id,
                drill -> drill.with(
                        expectation,
                        how.apply(drill, drill.expectations().getOrDefault(expectation, ExpectationStanding.OPEN))));
    }

    /** What those see who run it and judge it. */
    private static void conducted(Draft draft, DrillId id, UnaryOperator<DrillView> how) {
        var drill = draft.drills.byId().get(id);
        if (drill != null) {
            draft.drills = draft.drills.with(how.apply(drill));
            draft.touch(ItemKey.conduct(id));
        }
    }

    private static void change(Draft draft, DrillId id, UnaryOperator<Conducted> how) {
        var drill = draft.drills.byId().get(id);
        if (drill != null) {
            put(draft, drill.with(how.apply(drill.conducted())));
        }
    }

    private static void put(Draft draft, DrillView drill) {
        mayReveal(draft, drill.id());
        draft.drills = draft.drills.with(drill);
        draft.pass(ItemKey.of(drill.id()));
        draft.pass(ItemKey.conduct(drill.id()));
    }

    private static void found(Draft draft, FindingId id, UnaryOperator<FindingView> how) {
        var view = draft.drills.findings().get(id);
        if (view != null) {
            put(draft, how.apply(view));
        }
    }

    private static void put(Draft draft, FindingView view) {
        draft.drills = draft.drills.with(view);
        draft.pass(ItemKey.of(view.finding().id()));
    }

    private static void remove(Draft draft, FindingId id) {
        draft.drills = draft.drills.without(id);
        draft.remove(ItemKey.of(id));
    }

    /** The oldest of those that are over, with what of its findings is struck off. */
    private static void leave(Draft draft) {
        draft.drills.leaving().ifPresent(drill -> {
            mayReveal(draft, drill.id());
            draft.drills = draft.drills.left(drill);
            draft.remove(ItemKey.of(drill.id()));
            draft.remove(ItemKey.conduct(drill.id()));
            draft.drills.findings().values().stream()
                    .filter(view ->
                            view.finding().drill().equals(drill.id()) && view.state() == FindingItem.State.STRUCK_OFF)
                    .map(view -> view.finding().id())
                    .toList()
                    .forEach(finding -> remove(draft, finding));
        });
    }

    /** Whoever takes part sees its incidents. */
    private static void mayReveal(Draft draft, DrillId id) {
        draft.incidents.forEach((incident, view) -> {
            var opened = view.opened();
            if (opened != null && id.equals(opened.drill())) {
                draft.mayReveal(incident);
            }
        });
    }

    /** A post is known now, or belongs to another organization: others may see what names it. */
    static void pass(Draft draft, PostId post) {
        draft.drills.byId().values().stream().filter(drill -> drill.names(post)).forEach(drill -> {
            mayReveal(draft, drill.id());
            draft.pass(ItemKey.of(drill.id()));
            draft.pass(ItemKey.conduct(drill.id()));
        });
        draft.drills.findings().values().stream()
                .filter(view -> names(draft, view, post))
                .forEach(view -> draft.pass(ItemKey.of(view.finding().id())));
        draft.drills.scenarios().values().stream()
                .filter(scenario -> names(scenario, post))
                .forEach(scenario -> draft.pass(ItemKey.scenario(scenario.id())));
    }

    private static boolean names(Draft draft, FindingView view, PostId post) {
        var drill = draft.drills.byId().get(view.finding().drill());
        return view.names(post) || (drill != null && drill.names(post));
    }

    private static boolean names(Scenario scenario, PostId post) {
        return scenario.director().equals(post)
                || scenario.evaluators().contains(post)
                || scenario.participants().contains(post);
    }

    /** What reads differently once the organization is known, and whom it is for. */
    static void touch(Draft draft, Organization organization) {
        draft.directory.posts().values().stream()
                .filter(post -> post.organization().equals(organization.id()))
                .forEach(post -> pass(draft, post.id()));
        draft.drills.byId().values().stream()
                .filter(drill -> concerns(drill.scenario(), organization))
                .forEach(drill -> {
                    draft.pass(ItemKey.of(drill.id()));
                    draft.pass(ItemKey.conduct(drill.id()));
                });
        draft.drills.scenarios().values().stream()
                .filter(scenario -> concerns(scenario, organization))
                .forEach(scenario -> draft.pass(ItemKey.scenario(scenario.id())));
    }

    private static boolean concerns(Scenario scenario, Organization organization) {
        var town = organization.town();
        return (town != null && scenario.towns().contains(town))
                || organization.id().equals(scenario.enterprise())
                || scenario.injects().stream()
                        .anyMatch(inject -> organization.id().equals(inject.by()));
    }

    static void touch(Draft draft, PersonId person) {
        draft.drills.byId().values().stream()
                .filter(drill -> drill.names(person))
                .forEach(drill -> draft.touch(ItemKey.of(drill.id())));
    }

    static void touch(Draft draft, UnitId unit) {
        draft.drills.byId().values().stream()
                .filter(drill -> drill.scenario().units().contains(unit))
                .forEach(drill -> draft.touch(ItemKey.of(drill.id())));
    }

    /** The city, and who takes part; of one that is not announced and has not begun, who runs it and judges it. */
    static Audience drill(Picture picture, DrillId id) {
        var drill = picture.drills().byId().get(id);
        return drill == null
                ? Audience.DUTY_ROOM
                : new Audience.OfDrill(Drills.organizations(
                        drill.isKnown() ? drill.posts() : drill.conductors(), picture.directory()));
    }

    /** Who runs it and judges it; once it is over nothing comes any more, and whoever took part may read it. */
    static Audience conduct(Picture picture, DrillId id) {
        var drill = picture.drills().byId().get(id);
        if (drill == null || drill.isFinished()) {
            return drill(picture, id);
        }
        var organizations = Drills.organizations(drill.conductors(), picture.directory());
        return new Audience.OfConduct(
                organizations,
                organizations.stream().anyMatch(one -> picture.directory().tier(one) == Tier.CITY));
    }

    /** The city, who mends it, who ran and judged the drill, and whoever was told that it is overdue. */
    static Audience finding(Picture picture, FindingId id) {
        var view = picture.drills().findings().get(id);
        if (view == null) {
            return Audience.DUTY_ROOM;
        }
        var drill = picture.drills().byId().get(view.finding().drill());
        var organizations = Drills.organizations(view.posts(), picture.directory());
        return new Audience.OfDrill(
                drill == null
                        ? organizations
                        : organizations.plusAll(Drills.organizations(drill.conductors(), picture.directory())));
    }

    /** The city, and the director's organization. */
    static Audience scenario(Picture picture, ScenarioId id) {
        var scenario = picture.drills().scenarios().get(id);
        var post = scenario == null ? null : picture.directory().find(scenario.director());
        return new Audience.OfDrill(
                post == null
                        ? HashTreePSet.<OrganizationId>empty()
                        : HashTreePSet.singleton(Objects.requireNonNull(post).organization()));
    }
}
