package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.IncidentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What dispatch can be asked about contingency plans, response levels and checklists. */
public sealed interface LevelCommand extends DispatchCommand {

    record DefineContingencyPlan(ContingencyPlan plan) implements LevelCommand {}

    /** Sets, raises or lowers the level; what it asks for is added to the checklist. */
    record SetLevel(IncidentId incident, ResponseLevel level) implements LevelCommand {}

    /** No level holds any more, while the incident goes on. */
    record EndLevel(IncidentId incident) implements LevelCommand {}

    /**
     * A second officer agrees 复核 that a level I or II is lowered or ended, as the first one asked.
     *
     * @param number of what was asked, so that nobody agrees to another wish than the one he read
     */
    record SecondStandDown(IncidentId incident, int number) implements LevelCommand {}

    /** An officer says how one item of a checklist stands. */
    sealed interface OfItem extends LevelCommand {
        IncidentId incident();

        /** Its name in the incident's plan. */
        String item();
    }

    record TickItem(IncidentId incident, String item) implements OfItem {}

    /**
     * What was ticked, or not applicable, is to be done after all.
     *
     * @param text up to 500 characters; needed for OTHER
     */
    record UntickItem(
            IncidentId incident,
            String item,
            UntickReason reason,
            @Nullable String text) implements OfItem {}

    /**
     * It need not be done here.
     *
     * @param text up to 500 characters; needed for OTHER
     */
    record RuleOutItem(
            IncidentId incident,
            String item,
            NotApplicableReason reason,
            @Nullable String text) implements OfItem {}

    /**
     * A deadline: it was not done in time.
     *
     * @param round of the item that waits for it
     */
    record ReportItemOverdue(IncidentId incident, String item, int round, Instant dueAt) implements LevelCommand {}

    /**
     * More is needed 增援: offers what alarms 1 to {@code number} of the plan name, as far as it is not on its way already. The
     * alarm is named by its number, so that two who ask for the same one at once do not sound two.
     *
     * @param number the next one, from 1
     */
    record SoundAlarm(IncidentId incident, int number) implements LevelCommand {}
}
