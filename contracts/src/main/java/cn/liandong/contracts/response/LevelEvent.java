package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.ContingencyPlan.ChecklistItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contingency plans, response levels and what becomes of their checklists, in the journal `response`. */
public sealed interface LevelEvent extends ResponseEvent {

    record ContingencyPlanDefined(ContingencyPlan plan) implements LevelEvent {}

    /** Of one incident. */
    sealed interface OfIncident extends LevelEvent {
        IncidentId incident();

        Instant at();
    }

    /** Of one line of an incident's checklist. */
    sealed interface OfItem extends OfIncident {
        /** Its name in the incident's plan. */
        String item();
    }

    /**
     * A response level holds from now on.
     *
     * @param number counts the incident's levels from 1
     * @param from the level before; null where none held
     * @param plan as it was when the incident's first level was set, and holds for it whatever is edited later; null on all
     *     later ones
     * @param added what has to be done from now on
     * @param dropped names of what was not done, and is not asked for at a lower level
     */
    record LevelSet(
            IncidentId incident,
            Handling handling,
            int number,
            ResponseLevel level,
            @Nullable ResponseLevel from,
            @Nullable ContingencyPlan plan,
            List<AddedItem> added,
            List<String> dropped,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements OfIncident {
        public LevelSet {
            added = added == null ? List.of() : List.copyOf(added);
            dropped = dropped == null ? List.of() : List.copyOf(dropped);
        }
    }

    /**
     * Something that has to be done.
     *
     * @param organization whose it is
     * @param to the posts that have to be told
     * @param round how often it has been asked for, from 1
     */
    record AddedItem(ChecklistItem item, OrganizationId organization, List<PostId> to, int round, Instant dueAt) {
        public AddedItem {
            to = to == null ? List.of() : List.copyOf(to);
        }
    }

    /**
     * An officer wants a level I or II lowered or ended; it holds until a second one agrees, and what was asked is void
     * {@code until} then.
     *
     * @param number counts what was asked of the incident, from 1
     * @param level that holds
     * @param to the lower one; null for none
     */
    record LevelStandDownAsked(
            IncidentId incident,
            int number,
            ResponseLevel level,
            @Nullable ResponseLevel to,
            PostId post,
            @Nullable PersonId person,
            Instant at,
            Instant until)
            implements OfIncident {}

    /**
     * No level holds any more, or the incident was closed.
     *
     * @param level that held
     * @param dropped names of what was not done
     */
    record LevelEnded(
            IncidentId incident,
            ResponseLevel level,
            List<String> dropped,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements OfIncident {
        public LevelEnded {
            dropped = dropped == null ? List.of() : List.copyOf(dropped);
        }
    }

    /**
     * It is done 勾选.
     *
     * @param latenessMillis {@code at} after it was due, never negative
     */
    record ItemTicked(
            IncidentId incident,
            String item,
            PostId post,
            @Nullable PersonId person,
            Instant at,
            long latenessMillis) implements OfItem {}

    /**
     * It is to be done after all.
     *
     * @param round how often it has been asked for by now
     */
    record ItemUnticked(
            IncidentId incident,
            String item,
            UntickReason reason,
            @Nullable String text,
            PostId post,
            @Nullable PersonId person,
            Instant at,
            int round,
            Instant dueAt)
            implements OfItem {}

    /** It need not be done here 不适用. */
    record ItemRuledOut(
            IncidentId incident,
            String item,
            NotApplicableReason reason,
            @Nullable String text,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements OfItem {}

    /**
     * It was not done in time; its owner is alerted until it is.
     *
     * @param text what is to be done
     * @param to the posts that have to be told
     * @param latenessMillis {@code at} after {@code dueAt}, never negative
     */
    record ItemOverdue(
            IncidentId incident,
            String item,
            String text,
            int round,
            OrganizationId organization,
            List<PostId> to,
            Instant dueAt,
            Instant at,
            long latenessMillis)
            implements OfItem {
        public ItemOverdue {
            to = to == null ? List.of() : List.copyOf(to);
        }
    }

    /**
     * An alarm was sounded; what it offers stands beside it as {@code UnitOffered}, one each.
     *
     * @param number from 1
     * @param offered the assignments it made
     * @param missing what no free unit can do, once for each unit that is missing: somebody has to find one elsewhere
     */
    record AlarmSounded(
            IncidentId incident,
            int number,
            List<AssignmentId> offered,
            List<Capability> missing,
            PostId post,
            @Nullable PersonId person,
            Instant at)
            implements OfIncident {
        public AlarmSounded {
            offered = offered == null ? List.of() : List.copyOf(offered);
            missing = missing == null ? List.of() : List.copyOf(missing);
        }
    }
}
