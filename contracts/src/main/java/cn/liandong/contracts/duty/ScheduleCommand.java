package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** What makes an organization's schedule of one month. The outcome's fact `revision` says at which the draft stands then. */
public sealed interface ScheduleCommand extends RosterCommand {
    OrganizationId organization();

    YearMonth month();

    /** Begins a draft from the layers. */
    record DraftSchedule(OrganizationId organization, YearMonth month) implements ScheduleCommand {}

    /**
     * Says who sits at a post for a while.
     *
     * @param revision the draft that was edited; refused where another has edited since
     * @param from within the month
     * @param people empty for nobody
     */
    record EditDraft(
            OrganizationId organization,
            YearMonth month,
            int revision,
            PostId post,
            Instant from,
            Instant until,
            List<PersonId> people)
            implements ScheduleCommand {
        public EditDraft {
            people = people == null ? List.of() : List.copyOf(people);
        }
    }

    /** Gives the draft up. */
    record WithdrawDraft(OrganizationId organization, YearMonth month, int revision) implements ScheduleCommand {}

    /** Looks the draft through. The outcome's facts say how many warnings each check has found. */
    record CheckDraft(OrganizationId organization, YearMonth month, int revision) implements ScheduleCommand {}

    /** Lets the draft rule. The outcome's facts say how many warnings each check has found. */
    record PublishSchedule(OrganizationId organization, YearMonth month, int revision) implements ScheduleCommand {}
}
