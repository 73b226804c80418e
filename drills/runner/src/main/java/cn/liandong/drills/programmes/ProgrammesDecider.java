package cn.liandong.drills.programmes;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.ProgrammeCommand.DueProgramme;
import cn.liandong.contracts.drills.ProgrammeCommand.SetProgramme;
import cn.liandong.contracts.drills.ProgrammeCommand.WithdrawProgramme;
import cn.liandong.contracts.drills.ProgrammeEvent.DrillOverdue;
import cn.liandong.contracts.drills.ProgrammeEvent.ProgrammeSet;
import cn.liandong.contracts.drills.ProgrammeEvent.ProgrammeWithdrawn;
import cn.liandong.contracts.drills.Scenario;
import cn.liandong.contracts.drills.ScenarioEvent.DrillScheduled;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps programmes, and plans by them; whether the actor may was asked before. */
public final class ProgrammesDecider {
    private ProgrammesDecider() {}

    /**
     * Keeps a programme.
     *
     * @param zone in which the city keeps its local time
     */
    public static Decision<DrillEvent> decide(Moment moment, SetProgramme set, Programmes programmes, ZoneId zone) {
        var programme = set.programme();
        var objection = ProgrammesPolicies.objection(programme, programmes::isKept, zone, moment.now());
        if (objection != null) {
            return Decision.refused(objection.code(), objection.message());
        }
        var before = programmes.find(programme.id());
        return before != null && before.programme().equals(programme)
                ? Decision.nothing()
                : Decision.accepted(List.of(
                        new ProgrammeSet(programme, zone.getId(), moment.actor().post(), moment.now())));
    }

    public static Decision<DrillEvent> decide(Moment moment, WithdrawProgramme withdraw, Programmes programmes) {
        return programmes.find(withdraw.programme()) == null
                ? Decision.nothing()
                : Decision.accepted(List.of(new ProgrammeWithdrawn(
                        withdraw.programme(), moment.actor().post(), moment.now())));
    }

    /**
     * Plans what is to be planned by now, and says what was not held in time.
     *
     * @param library the scenarios as they are now
     * @param told whose people are told that an enterprise, or the city, is late
     * @param seated who sits at these posts now
     */
    public static Decision<DrillEvent> decide(
            Moment moment,
            DueProgramme due,
            Programmes programmes,
            Function<ScenarioId, @Nullable Scenario> library,
            Function<@Nullable OrganizationId, List<PostId>> told,
            Function<List<PostId>, List<SeatedPerson>> seated) {
        var standing = programmes.find(due.programme());
        if (standing == null) {
            return Decision.nothing();
        }
        var decided = new ArrayList<DrillEvent>();
        for (var turn : programmes.turns(standing)) {
            var one = Due.of(turn, standing, programmes, moment.now());
            var scenario = library.apply(programmes.next(turn));
            if (one.planAt() != null && !one.planAt().isAfter(moment.now()) && scenario != null) {
                decided.add(new DrillScheduled(
                        id(moment, turn),
                        scenario,
                        Objects.requireNonNull(one.startsAt()),
                        standing.programme().announced(),
                        null,
                        due.programme(),
                        moment.now()));
            }
            if (one.dueAt() != null && !one.dueAt().isAfter(moment.now())) {
                var posts = told.apply(turn.enterprise());
                decided.add(new DrillOverdue(
                        due.programme(),
                        turn.enterprise(),
                        programmes.next(turn),
                        one.dueAt(),
                        posts,
                        moment.now(),
                        seated.apply(posts)));
            }
        }
        return decided.isEmpty() ? Decision.nothing() : Decision.accepted(decided);
    }

    private static DrillId id(Moment moment, Turn turn) {
        return new DrillId(moment.jurisdiction() + ":drill:"
                + UUID.nameUUIDFromBytes((moment.inputId() + '/' + turn.key()).getBytes(StandardCharsets.UTF_8)));
    }
}
