package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.response.DispatchCommand.StandDownAlert;
import cn.liandong.contracts.response.StandDownReason;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may say that nobody has to acknowledge an alert any more. The first rule that refuses wins. */
public final class StandDownPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record StandDownPolicy(String code, Predicate<Asked> refuses, Function<StandDownAlert, String> says) {}

    /**
     * What was asked.
     *
     * @param isOfTheCity whether an officer of the city's duty room asks
     * @param alert null where there is none of that id
     */
    public record Asked(
            StandDownAlert command,
            boolean isOfTheCity,
            @Nullable Alert alert) {}

    static final StandDownPolicy NO_SUCH_ALERT = new StandDownPolicy(
            "NO_SUCH_ALERT",
            asked -> asked.alert() == null,
            command -> "There is no alert " + command.alert()
                    + " in this jurisdiction. Reload the picture and stand down an alert that is shown there.");

    static final StandDownPolicy NOT_OF_THE_CITY = new StandDownPolicy(
            "NOT_OF_THE_CITY",
            asked -> !asked.isOfTheCity(),
            command -> "Only the city's duty room stands an alert down. Acknowledge the alert " + command.alert()
                    + " if it reached your post, or ask the duty room.");

    static final StandDownPolicy CLOSE_INSTEAD = new StandDownPolicy(
            "CLOSE_INSTEAD",
            asked -> asked.command().reason() == StandDownReason.INCIDENT_CLOSED,
            command -> "Only closing an incident stands its alerts down as closed. Close it, or give another reason.");

    private static final List<StandDownPolicy> ALL = List.of(NO_SUCH_ALERT, NOT_OF_THE_CITY, CLOSE_INSTEAD);

    private StandDownPolicies() {}

    public static List<StandDownPolicy> all() {
        return ALL;
    }
}
