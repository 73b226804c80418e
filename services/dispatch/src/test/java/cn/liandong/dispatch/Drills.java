package cn.liandong.dispatch;

import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.ConductEvent.DrillResumed;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioEvent.DrillScheduled;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Handling;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Drills that tests are told with: one of the whole city, and small ones. */
public final class Drills {
    public static final DrillId DRILL = new DrillId("drill-1");
    public static final PostId DIRECTOR = new PostId("city.leader");

    /** Every unit that a test registers. */
    private static final List<UnitId> ALL_UNITS = Stream.concat(
                    Stream.of(Fleet.ENGINE_1, Fleet.ENGINE_2, Fleet.ENGINE_3, Fleet.AMBULANCE),
                    IntStream.range(0, 20).mapToObj(i -> new UnitId("u" + i)))
            .toList();

    private Drills() {}

    /** The incident, as intake opens it for a report of the drill. */
    public static IncidentOpened of(DrillId drill, IncidentOpened told) {
        return new IncidentOpened(
                told.incident(),
                told.number(),
                told.report(),
                told.reportedBy(),
                told.category(),
                told.place(),
                told.site(),
                told.substance(),
                told.casualties(),
                told.receivedAt(),
                told.occurredAt(),
                told.flags(),
                Handling.EXERCISE,
                told.wind(),
                told.extent(),
                drill);
    }

    public static DrillEvent scheduled(DrillId drill, List<PostId> participants, List<UnitId> units) {
        var scenario = new Scenario(
                new ScenarioId("leak"),
                "液氨泄漏",
                null,
                DrillKind.LIVE,
                DrillExtent.COMPREHENSIVE,
                List.of(City.DONGSHI),
                DIRECTOR,
                List.of(),
                participants,
                units,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        return new DrillScheduled(drill, scenario, City.NOON, true, null, City.NOON);
    }

    /** At each post the person that the city has there. */
    public static DrillEvent started(DrillId drill, List<PostId> participants) {
        return new DrillStarted(
                drill,
                participants.stream()
                        .map(post -> new DrillParty(post, List.of(City.person(post))))
                        .toList(),
                DIRECTOR,
                City.NOON);
    }

    public static DrillEvent paused(DrillId drill) {
        return new DrillPaused(drill, PauseReason.LIVE_INCIDENT, null, null, City.NOON);
    }

    public static DrillEvent resumed(DrillId drill) {
        return new DrillResumed(drill, DIRECTOR, City.NOON);
    }

    public static DrillEvent finished(DrillId drill) {
        return new DrillFinished(drill, List.of(), null, City.NOON);
    }

    /** Everybody takes part who is on duty, and every unit. */
    static DispatchView ofTheWholeCity(DispatchView view) {
        var posts = City.posts().stream().map(Post::id).toList();
        var parties = posts.stream()
                .map(post -> new DrillParty(post, view.peopleAt(post, City.NOON)))
                .toList();
        return view.follow(scheduled(DRILL, posts, ALL_UNITS))
                .follow(new DrillStarted(DRILL, parties, DIRECTOR, City.NOON));
    }
}
