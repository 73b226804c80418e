package cn.liandong.notifier.attempts;

import cn.liandong.contracts.drills.ConductEvent.DrillFinished;
import cn.liandong.contracts.drills.ConductEvent.DrillPaused;
import cn.liandong.contracts.drills.ConductEvent.DrillResumed;
import cn.liandong.contracts.drills.ConductEvent.DrillStarted;
import cn.liandong.contracts.drills.DrillExtent;
import cn.liandong.contracts.drills.DrillKind;
import cn.liandong.contracts.drills.DrillParty;
import cn.liandong.contracts.drills.Finding;
import cn.liandong.contracts.drills.Inject;
import cn.liandong.contracts.drills.InjectEvent.InjectFired;
import cn.liandong.contracts.drills.InjectKind;
import cn.liandong.contracts.drills.JudgingEvent.FindingAnswered;
import cn.liandong.contracts.drills.JudgingEvent.FindingOverdue;
import cn.liandong.contracts.drills.JudgingEvent.FindingRaised;
import cn.liandong.contracts.drills.JudgingEvent.FindingStruckOff;
import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioEvent.DrillScheduled;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the journal `drills` says of drills, for tests. */
public final class DrillEvents {
    static final PostId DIRECTOR = new PostId("city.leader");
    static final PostId OFFICERS = new PostId("dongshi.officer");

    private DrillEvents() {}

    public static DrillScheduled scheduled(DrillId drill, boolean announced, Instant at) {
        var scenario = new Scenario(
                new ScenarioId("cold-store"),
                "冷库液氨泄漏演练",
                null,
                DrillKind.LIVE,
                DrillExtent.COMPREHENSIVE,
                List.of(),
                DIRECTOR,
                List.of(),
                List.of(OFFICERS),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        return new DrillScheduled(drill, scenario, at, announced, DIRECTOR, at);
    }

    public static DrillStarted started(DrillId drill, Instant at, String... people) {
        return new DrillStarted(drill, List.of(party(OFFICERS, people)), DIRECTOR, at);
    }

    static DrillParty party(PostId post, String... people) {
        return new DrillParty(post, Arrays.stream(people).map(PersonId::new).toList());
    }

    public static DrillPaused paused(DrillId drill, PauseReason reason, Instant at) {
        return new DrillPaused(drill, reason, null, null, at);
    }

    static DrillResumed resumed(DrillId drill, Instant at) {
        return new DrillResumed(drill, DIRECTOR, at);
    }

    static DrillFinished finished(DrillId drill, Instant at) {
        return new DrillFinished(drill, List.of(), null, at);
    }

    /** What the drill has shown, and the officers are to mend. */
    public static FindingRaised raised(FindingId finding, DrillId drill, Instant dueAt) {
        return new FindingRaised(new Finding(finding, drill, "路口缺警戒人员", OFFICERS, DIRECTOR, dueAt), dueAt);
    }

    public static FindingOverdue overdue(FindingId finding, int step, Instant at, String... people) {
        return new FindingOverdue(finding, step, List.of(OFFICERS), at, seated(OFFICERS, people));
    }

    public static FindingAnswered answered(FindingId finding, Instant at) {
        return new FindingAnswered(finding, "已增派", OFFICERS, at);
    }

    public static FindingStruckOff struckOff(FindingId finding, Instant at) {
        return new FindingStruckOff(finding, DIRECTOR, at);
    }

    static List<SeatedPerson> seated(PostId post, String... people) {
        return Arrays.stream(people)
                .map(person -> new SeatedPerson(post, new PersonId(person)))
                .toList();
    }

    static InjectFired told(DrillId drill, InjectKind kind, String text, Instant at, PostId... posts) {
        return fired(drill, kind, List.of(posts), null, null, null, text, at);
    }

    static InjectFired broken(DrillId drill, UnitId unit, String text, Instant at) {
        return fired(drill, InjectKind.BREAKDOWN, List.of(), unit, null, null, text, at);
    }

    public static InjectFired outage(DrillId drill, Channel channel, int seconds, Instant at) {
        return fired(drill, InjectKind.OUTAGE, List.of(), null, channel, seconds, null, at);
    }

    private static InjectFired fired(
            DrillId drill,
            InjectKind kind,
            List<PostId> posts,
            @Nullable UnitId unit,
            @Nullable Channel channel,
            @Nullable Integer seconds,
            @Nullable String text,
            Instant at) {
        return new InjectFired(
                drill,
                new Inject("one", "一", 0, null, kind, null, null, null, posts, unit, channel, seconds, text),
                null,
                null,
                null,
                at);
    }
}
