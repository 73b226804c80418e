package cn.liandong.dispatch.levels;

import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.LevelCommand.SoundAlarm;
import cn.liandong.dispatch.KnownIncident;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may sound which alarm. The first rule that refuses wins. */
public final class AlarmPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record AlarmPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, and what is known of it.
     *
     * @param known null where there is no incident of that id
     * @param isOfTheCity whether an officer of the city asks
     * @param planned how many alarms the incident's plan has
     * @param sounded how many were sounded
     */
    public record Asked(
            SoundAlarm command,
            @Nullable KnownIncident known,
            boolean isOfTheCity,
            boolean isClosed,
            int planned,
            int sounded) {
        private boolean isHandled() {
            return known != null && (known.handling() == Handling.ACTUAL || known.handling() == Handling.EXERCISE);
        }
    }

    static final AlarmPolicy NO_SUCH_INCIDENT = new AlarmPolicy(
            "NO_SUCH_INCIDENT",
            asked -> asked.known() == null,
            asked -> "There is no incident " + asked.command().incident()
                    + " in this jurisdiction, or dispatch has not read of it yet. Choose one that the picture shows.");

    static final AlarmPolicy NOT_OF_THE_CITY = new AlarmPolicy(
            "NOT_OF_THE_CITY",
            asked -> !asked.isOfTheCity(),
            asked -> "Only an officer of the city sounds an alarm. Ask the city's duty room.");

    static final AlarmPolicy INCIDENT_IS_A_TEST = new AlarmPolicy(
            "INCIDENT_IS_A_TEST",
            asked -> !asked.isHandled(),
            asked -> "The incident " + asked.command().incident()
                    + " is a trial, which sends nobody. Only ACTUAL and EXERCISE do. Nothing is to be done.");

    static final AlarmPolicy INCIDENT_CLOSED = new AlarmPolicy(
            "INCIDENT_CLOSED",
            Asked::isClosed,
            asked -> "The incident " + asked.command().incident() + " is closed. Reopen it first if it goes on.");

    static final AlarmPolicy NO_SUCH_ALARM = new AlarmPolicy(
            "NO_SUCH_ALARM",
            asked -> asked.command().number() < 1 || asked.command().number() > asked.planned(),
            asked -> "The incident's contingency plan has " + asked.planned() + " alarms, and none of number "
                    + asked.command().number() + ". Offer units one by one, or ask another jurisdiction.");

    static final AlarmPolicy NOT_THE_NEXT_ALARM = new AlarmPolicy(
            "NOT_THE_NEXT_ALARM",
            asked -> asked.command().number() > asked.sounded() + 1,
            asked -> asked.sounded() + " alarms were sounded for the incident, so the next is number "
                    + (asked.sounded() + 1) + ". Sound that one first.");

    private static final List<AlarmPolicy> ALL = List.of(
            NO_SUCH_INCIDENT, NOT_OF_THE_CITY, INCIDENT_IS_A_TEST, INCIDENT_CLOSED, NO_SUCH_ALARM, NOT_THE_NEXT_ALARM);

    private AlarmPolicies() {}

    public static List<AlarmPolicy> all() {
        return ALL;
    }
}
