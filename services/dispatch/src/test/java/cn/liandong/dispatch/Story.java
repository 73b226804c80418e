package cn.liandong.dispatch;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.dispatch.units.RoadFactor;
import cn.liandong.runtime.serde.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Given events, when an input, then events: decides, folds what was decided, and remembers it. */
public final class Story {
    public DispatchState state = DispatchState.EMPTY;
    public DispatchView view;
    public Jurisdiction jurisdiction = new Jurisdiction("420583");
    public Instant now = City.NOON;
    public final List<ResponseEvent> journal = new ArrayList<>();

    public Story(DispatchView view) {
        this.view = view;
    }

    public List<ResponseEvent> opened(IncidentEvent incident) {
        return opened(incident, Handling.ACTUAL);
    }

    /** An exercise that is said to be of no drill is of one in which the whole city takes part. */
    public List<ResponseEvent> opened(IncidentEvent incident, Handling handling) {
        if (handling == Handling.EXERCISE && incident instanceof IncidentOpened opened && opened.drill() == null) {
            view = view.find(Drills.DRILL) == null ? Drills.ofTheWholeCity(view) : view;
            return told(Drills.of(Drills.DRILL, opened), handling);
        }
        return told(incident, handling);
    }

    /** Intake says so. */
    public List<ResponseEvent> told(IncidentEvent event, Handling handling) {
        view = view.follow(event, handling);
        return fold(DispatchDecider.decide(now, handling, List.of(event), state, view));
    }

    /** Something becomes of a drill, and dispatch's engine sends what is noticed of it. */
    public List<ResponseEvent> drilled(DrillEvent event) {
        view = view.follow(event);
        return DrillWork.noticed(state, view).stream()
                .flatMap(command -> asked(Actor.SYSTEM, command).stream())
                .toList();
    }

    public List<ResponseEvent> asked(Actor actor, DispatchCommand command) {
        return fold(decide(actor, command));
    }

    public List<ResponseEvent> asked(Actor actor, String inputId, DispatchCommand command) {
        return fold(decide(actor, inputId, command));
    }

    public Decision<ResponseEvent> decide(Actor actor, DispatchCommand command) {
        return decide(actor, "input", command);
    }

    /**
     * Decides without folding.
     *
     * @param inputId of the command: ids of new things come from it
     */
    public Decision<ResponseEvent> decide(Actor actor, String inputId, DispatchCommand command) {
        var moment = new Moment(jurisdiction, now, actor, inputId, Handling.SYSTEM, null);
        return DispatchDecider.decide(moment, command, state, view, RoadFactor.ASSUMED);
    }

    public void happened(DutyEvent event) {
        view = view.follow(event);
    }

    /** Duty changes, and dispatch's engine sends what is noticed of it. */
    public List<ResponseEvent> handedOver(DutyEvent event) {
        happened(event);
        return Reliefs.noticed(state, view).stream()
                .flatMap(command -> asked(Actor.SYSTEM, command).stream())
                .toList();
    }

    /** The command of the alert's deadline. */
    public DispatchCommand due(AlertId alert) {
        var deadline = state.escalations().deadlines().find(alert.value());
        if (deadline == null) {
            throw new AssertionError(alert + " keeps no deadline");
        }
        return deadline.command();
    }

    /** Lets the alert's deadline fall due after so long a silence, and sends its command. */
    public List<ResponseEvent> silence(AlertId alert, Duration passed) {
        now = now.plus(passed);
        return asked(Actor.SYSTEM, due(alert));
    }

    /** An officer of this organization. */
    public static Actor of(OrganizationId organization) {
        return new Actor(Actor.Kind.OFFICER, null, organization, new PostId(organization + ".officer"), null);
    }

    /** The code of the refusal, or `accepted`. */
    public String refusal(Actor actor, DispatchCommand command) {
        return decide(actor, command) instanceof Decision.Refused<ResponseEvent> refused ? refused.code() : "accepted";
    }

    public static Actor at(String post) {
        return new Actor(Actor.Kind.OFFICER, null, new OrganizationId("any"), new PostId(post), null);
    }

    public static <E extends ResponseEvent> List<E> only(Class<E> type, List<ResponseEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The steps taken for this alert, a line each. */
    public static List<String> lines(AlertId alert, List<ResponseEvent> events) {
        return only(StepTaken.class, events).stream()
                .filter(line -> line.alert().equals(alert))
                .map(line -> "r%d s%d %s late %d next +%d"
                        .formatted(
                                line.round(),
                                line.step(),
                                line.reason(),
                                line.latenessMillis(),
                                Duration.between(line.doneAt(), line.nextDueAt())
                                        .toSeconds()))
                .toList();
    }

    /** Who was told of this alert, in order. */
    public static List<String> told(AlertId alert, List<ResponseEvent> events) {
        return only(PersonAlerted.class, events).stream()
                .filter(told -> told.alert().equals(alert))
                .map(told -> told.person().value())
                .toList();
    }

    private List<ResponseEvent> fold(Decision<ResponseEvent> decision) {
        if (!(decision instanceof Decision.Accepted<ResponseEvent> accepted)) {
            throw new AssertionError("refused: " + decision);
        }
        for (var event : accepted.events()) {
            state = DispatchDecider.evolve(state, event);
        }
        journal.addAll(accepted.events());
        return accepted.events();
    }

    /** The state of this journal, which was laid down as a snapshot at some entry, read again, and went on from there. */
    DispatchState laidDownAndGoneOn(RandomGenerator random) {
        int cut = random.nextInt(journal.size() + 1);
        var laidDown = Json.mapper().writeValueAsBytes(folded(DispatchState.EMPTY, journal.subList(0, cut)));
        var read = Json.mapper().readValue(laidDown, DispatchState.class);
        return folded(read, journal.subList(cut, journal.size()));
    }

    private static DispatchState folded(DispatchState from, List<ResponseEvent> events) {
        var state = from;
        for (var event : events) {
            state = DispatchDecider.evolve(state, event);
        }
        return state;
    }
}
