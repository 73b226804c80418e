package cn.liandong.dispatch.aid;

import cn.liandong.contracts.response.AidCommand;
import cn.liandong.contracts.response.AidCommand.DeclineAid;
import cn.liandong.contracts.response.AidCommand.GrantAid;
import cn.liandong.contracts.response.AidDeclineReason;
import cn.liandong.dispatch.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may answer another jurisdiction's request, and how. The first rule that refuses wins. */
public final class HomePolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record HomePolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, of what.
     *
     * @param command to grant or to decline
     * @param one the request; null where there is none of that id
     */
    public record Asked(AidCommand command, @Nullable AskedAid one, boolean isOfTheCity) {
        private boolean isEnough() {
            return command instanceof GrantAid
                    && one != null
                    && one.request() != null
                    && one.sent() >= one.request().need().count();
        }

        private boolean isTextNeeded() {
            return command instanceof DeclineAid decline && decline.reason() == AidDeclineReason.OTHER;
        }

        private @Nullable String text() {
            return command instanceof DeclineAid decline ? decline.text() : null;
        }
    }

    static final HomePolicy NO_SUCH_AID = new HomePolicy(
            "NO_SUCH_AID",
            asked -> asked.one() == null || asked.one().request() == null,
            asked ->
                    "No other jurisdiction has made this request of this one. Reload the picture and choose one that is"
                            + " shown there.");

    static final HomePolicy NOT_OF_THE_CITY = new HomePolicy(
            "NOT_OF_THE_CITY",
            asked -> !asked.isOfTheCity(),
            asked -> "Only an officer of the city answers another jurisdiction. Ask the city's duty room.");

    static final HomePolicy AID_OVER = new HomePolicy(
            "AID_OVER",
            asked -> asked.one() != null && !asked.one().isOpen(),
            asked -> "The request was declined here, or holds no more over there. Nothing is to be done; call the duty"
                    + " room that asked if it needs units after all.");

    static final HomePolicy ENOUGH_SENT = new HomePolicy(
            "ENOUGH_SENT",
            Asked::isEnough,
            asked ->
                    "As many units go as were asked for. Call the duty room that asked if it needs more: it asks again.");

    static final HomePolicy TEXT_MISSING = new HomePolicy(
            "TEXT_MISSING",
            asked -> asked.isTextNeeded() && Texts.isMissing(asked.text()),
            asked -> "The reason OTHER says in its text why: it is missing. Write it.");

    static final HomePolicy TEXT_UNFIT = new HomePolicy(
            "TEXT_UNFIT",
            asked -> Texts.isUnfit(asked.text(), Texts.LONGEST_REASON),
            asked -> "The text of a reason has at most " + Texts.LONGEST_REASON
                    + " characters and no control characters but tabs and ends of lines. Shorten or retype it.");

    private static final List<HomePolicy> ALL =
            List.of(NO_SUCH_AID, NOT_OF_THE_CITY, AID_OVER, ENOUGH_SENT, TEXT_MISSING, TEXT_UNFIT);

    private HomePolicies() {}

    public static List<HomePolicy> all() {
        return ALL;
    }
}
