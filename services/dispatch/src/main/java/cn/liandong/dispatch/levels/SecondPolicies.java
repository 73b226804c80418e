package cn.liandong.dispatch.levels;

import cn.liandong.contracts.response.LevelCommand.SecondStandDown;
import cn.liandong.dispatch.KnownIncident;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may agree that a level I or II is lowered or ended. The first rule that refuses wins. */
public final class SecondPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record SecondPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, and what is known of it.
     *
     * @param known null where there is no incident of that id
     * @param isOfTheCity whether an officer of the city asks
     * @param isAsked whether what is agreed to was asked, is not done and still holds
     * @param isTheSame whether whoever asks now asked it himself
     */
    public record Asked(
            SecondStandDown command,
            @Nullable KnownIncident known,
            boolean isClosed,
            boolean isOfTheCity,
            boolean isAsked,
            boolean isTheSame) {}

    static final SecondPolicy NO_SUCH_INCIDENT = new SecondPolicy(
            "NO_SUCH_INCIDENT",
            asked -> asked.known() == null,
            asked -> "There is no incident " + asked.command().incident()
                    + " in this jurisdiction, or dispatch has not read of it yet. Choose one that the picture shows.");

    static final SecondPolicy NOT_OF_THE_CITY = new SecondPolicy(
            "NOT_OF_THE_CITY",
            asked -> !asked.isOfTheCity(),
            asked -> "Only an officer of the city agrees to it. Ask the city's duty room.");

    static final SecondPolicy INCIDENT_CLOSED = new SecondPolicy(
            "INCIDENT_CLOSED",
            Asked::isClosed,
            asked -> "The incident " + asked.command().incident()
                    + " is closed, and its level with it. Nothing is to be done.");

    static final SecondPolicy NOTHING_TO_AGREE_TO = new SecondPolicy(
            "NOTHING_TO_AGREE_TO",
            asked -> !asked.isAsked(),
            asked -> "Number " + asked.command().number() + " was not asked, was done, or is older than "
                    + AskedStandDown.HOLDS.toMinutes() + " minutes. Reload the picture; whoever wants it asks again.");

    static final SecondPolicy SECOND_PERSON_NEEDED = new SecondPolicy(
            "SECOND_PERSON_NEEDED",
            Asked::isTheSame,
            asked ->
                    "It takes two to lower or end a level I or II, and you asked it yourself. Another officer of the city"
                            + " agrees.");

    private static final List<SecondPolicy> ALL =
            List.of(NO_SUCH_INCIDENT, NOT_OF_THE_CITY, INCIDENT_CLOSED, NOTHING_TO_AGREE_TO, SECOND_PERSON_NEEDED);

    private SecondPolicies() {}

    public static List<SecondPolicy> all() {
        return ALL;
    }
}
