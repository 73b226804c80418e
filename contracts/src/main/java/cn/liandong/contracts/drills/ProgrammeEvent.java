package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of programmes, and what they have found late. */
public sealed interface ProgrammeEvent extends DrillEvent {

    /**
     * The programme is as it says from now on.
     *
     * @param zone in which its times are read, such as `Asia/Shanghai`
     */
    record ProgrammeSet(
            Programme programme, String zone, @Nullable PostId by, Instant at) implements ProgrammeEvent {}

    record ProgrammeWithdrawn(
            ProgrammeId programme, @Nullable PostId by, Instant at) implements ProgrammeEvent {}

    /**
     * No drill was held in time.
     *
     * @param enterprise whose duty it is; null where its scenario names none
     * @param scenario one by which it could be held
     * @param dueAt by when one was to be held
     * @param posts whose people are told
     * @param people who sat there then, each once: the notifier tells them; empty in entries from before it did
     */
    record DrillOverdue(
            ProgrammeId programme,
            @Nullable OrganizationId enterprise,
            ScenarioId scenario,
            Instant dueAt,
            List<PostId> posts,
            Instant at,
            List<SeatedPerson> people)
            implements ProgrammeEvent {
        public DrillOverdue {
            posts = posts == null ? List.of() : List.copyOf(posts);
            people = people == null ? List.of() : List.copyOf(people);
        }
    }
}
