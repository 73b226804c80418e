package cn.liandong.curriculum;

import cn.liandong.contracts.drills.InjectEvent.InjectFired;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.response.AssignmentEvent.OfferAccepted;
import cn.liandong.contracts.response.AssignmentEvent.UnitEnRoute;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The simulated people of one drill: they react to what the journals say, each after its own time. */
final class People implements Consumer<Object> {
    private static final PostId CITY_DUTY = new PostId("city-duty");
    private static final PostId CITY_LEADER = new PostId("city-leader");

    private final DrillId drill;
    private final Scenario scenario;
    private final Play play;
    private final Journals journals;
    private final Desks desks;
    private final ScheduledExecutorService clock;
    private final Consumer<Throwable> failed;
    private final Map<AssignmentId, UnitOffered> offered = new ConcurrentHashMap<>();
    private final Map<UnitId, AssignmentId> assignments = new ConcurrentHashMap<>();

    People(
            DrillId drill,
            Scenario scenario,
            Play play,
            Journals journals,
            Desks desks,
            ScheduledExecutorService clock,
            Consumer<Throwable> failed) {
        this.drill = drill;
        this.scenario = scenario;
        this.play = play;
        this.journals = journals;
        this.desks = desks;
        this.clock = clock;
        this.failed = failed;
    }

    private interface Deed {
        void run() throws Exception;
    }

    @Override
    public void accept(Object event) {
        switch (event) {
            case IncidentOpened opened when drill.equals(opened.drill()) -> opened(opened);
            case PersonAlerted alerted
            when isOurs(alerted.incident()) -> {
                var after = play.acknowledges().get(alerted.post());
                after(after, () -> desks.acknowledge(alerted.post(), alerted.alert()));
            }
            case UnitOffered offer
            when isOurs(offer.incident()) -> {
                offered.put(offer.assignment(), offer);
                assignments.put(offer.unit(), offer.assignment());
                crew(offer.unit()).ifPresent(crew -> act(offer, crew.accepts(), "acceptance"));
            }
            case OfferAccepted accepted
            when isOurs(accepted.incident()) -> {
                var offer = offer(accepted.assignment());
                crew(accepted.unit()).ifPresent(crew -> act(offer, crew.enRoute(), "departure"));
            }
            case UnitEnRoute going
            when isOurs(going.incident()) -> {
                var offer = offer(going.assignment());
                crew(going.unit()).ifPresent(crew -> act(offer, crew.onScene(), "arrival"));
            }
            case InjectFired fired when fired.drill().equals(drill) -> released(fired);
            default -> {}
        }
    }

    private void opened(IncidentOpened opened) {
        var level = play.level();
        if (level != null) {
            after(
                    level.after(),
                    () -> desks.post(
                            CITY_LEADER,
                            "/api/incidents/" + opened.incident() + "/level",
                            Map.of("level", level.level().name())));
        }
        for (var offer : play.offers()) {
            if (isOf(opened, offer.of())) {
                after(
                        offer.after(),
                        () -> desks.post(
                                CITY_DUTY,
                                "/api/incidents/" + opened.incident() + "/offers",
                                Map.of("unitId", offer.unit().value())));
            }
        }
    }

    /** Whether the incident came of this inject: the drill's injects differ by who reports. */
    private boolean isOf(IncidentOpened opened, String inject) {
        return Objects.requireNonNull(scenario.inject(inject), inject).by() != null
                && opened.reportedBy()
                        .equals(Objects.requireNonNull(scenario.inject(inject)).by());
    }

    private void released(InjectFired fired) {
        for (var offer : play.offers()) {
            var assignment = assignments.get(offer.unit());
            if (fired.inject().id().equals(offer.releasedAfter()) && assignment != null) {
                after(3, () -> desks.post(CITY_DUTY, "/api/assignments/" + assignment + "/release", Map.of()));
            }
        }
    }

    /** By whoever answers for the unit's organization. */
    private void act(UnitOffered offer, @Nullable Integer seconds, String what) {
        var organization = offer.organization().value();
        var post = new PostId(organization + (organization.startsWith("ent-") ? "-responder" : "-duty"));
        after(seconds, () -> desks.post(post, "/api/assignments/" + offer.assignment() + "/" + what, Map.of()));
    }

    private UnitOffered offer(AssignmentId assignment) {
        return Objects.requireNonNull(offered.get(assignment), "an offer comes before what becomes of it");
    }

    private Optional<Play.Offer> crew(UnitId unit) {
        return play.offers().stream().filter(offer -> offer.unit().equals(unit)).findFirst();
    }

    private boolean isOurs(IncidentId incident) {
        var opened = journals.opened(incident);
        return opened != null && drill.equals(opened.drill());
    }

    /** Null for never. */
    private void after(@Nullable Integer seconds, Deed deed) {
        if (seconds == null) {
            return;
        }
        var _ = clock.schedule(
                () -> {
                    try {
                        deed.run();
                    } catch (Exception | AssertionError wrong) {
                        failed.accept(wrong);
                    }
                },
                seconds,
                TimeUnit.SECONDS);
    }
}
