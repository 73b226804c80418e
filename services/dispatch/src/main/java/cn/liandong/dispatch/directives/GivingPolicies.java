package cn.liandong.dispatch.directives;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.DirectiveCommand.GiveDirective;
import cn.liandong.dispatch.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may order whom, and what. The first rule that refuses wins. */
public final class GivingPolicies {
    static final int SHORTEST_SECONDS = 60;
    static final int LONGEST_SECONDS = 86_400;

    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record GivingPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, and what is known of it.
     *
     * @param giver the caller's organization; null where it has no post or is not registered
     * @param isAlerted whether an alert of the incident has reached the caller's post
     * @param receiver null where there is none of that id
     * @param handling the incident's; null where there is none of that id
     * @param postOwner whose the named post is; null where none is named or known
     * @param unitOwner whose the named unit is; null where none is named or known
     * @param to who would be told
     */
    public record Asked(
            GiveDirective command,
            @Nullable Organization giver,
            boolean isAlerted,
            @Nullable Organization receiver,
            @Nullable Handling handling,
            boolean isClosed,
            @Nullable OrganizationId postOwner,
            @Nullable OrganizationId unitOwner,
            List<PostId> to) {
        private boolean isGiverOfTheCity() {
            return giver != null && giver.tier() == Tier.CITY;
        }

        /** The city orders all below it; a town and an agency order enterprises, a town only its own. */
        private boolean isAbove() {
            if (giver == null || receiver == null) {
                return false;
            }
            return switch (giver.tier()) {
                case CITY -> receiver.tier() != Tier.CITY;
                case TOWN ->
                    receiver.tier() == Tier.ENTERPRISE
                            && giver.town() != null
                            && Objects.equals(giver.town(), receiver.town());
                case AGENCY -> receiver.tier() == Tier.ENTERPRISE;
                case ENTERPRISE -> false;
            };
        }

        private boolean isLimitOutOfRange() {
            var seconds = command.answerWithinSeconds();
            return seconds != null && (seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS);
        }
    }

    static final GivingPolicy NO_SUCH_INCIDENT = new GivingPolicy(
            "NO_SUCH_INCIDENT",
            asked -> asked.handling() == null,
            asked -> "There is no incident " + asked.command().incident()
                    + " in this jurisdiction, or dispatch has not read of it yet. Choose one that the picture shows.");

    static final GivingPolicy NO_SUCH_ORGANIZATION = new GivingPolicy(
            "NO_SUCH_ORGANIZATION",
            asked -> asked.receiver() == null,
            asked -> "There is no organization " + asked.command().organization()
                    + " in this jurisdiction. Choose one that is registered.");

    static final GivingPolicy NOT_ABOVE = new GivingPolicy(
            "NOT_ABOVE",
            asked -> !asked.isAbove(),
            asked ->
                    "Only the city orders towns, agencies and enterprises, an agency enterprises, and a town those that"
                            + " lie in it; "
                            + asked.command().organization()
                            + " is none that the caller's post may order. Ask the city's duty room.");

    static final GivingPolicy NOT_ALERTED = new GivingPolicy(
            "NOT_ALERTED",
            asked -> !asked.isGiverOfTheCity() && !asked.isAlerted(),
            asked -> "No alert of the incident " + asked.command().incident()
                    + " has reached the caller's post, so it gives no directive for it. Ask the city's duty room.");

    static final GivingPolicy INCIDENT_IS_A_TEST = new GivingPolicy(
            "INCIDENT_IS_A_TEST",
            asked -> asked.handling() != Handling.ACTUAL && asked.handling() != Handling.EXERCISE,
            asked -> "The incident " + asked.command().incident() + " is handled as " + asked.handling()
                    + ", for which nobody is ordered anything. Only ACTUAL and EXERCISE are. Nothing is to be done.");

    static final GivingPolicy INCIDENT_CLOSED = new GivingPolicy(
            "INCIDENT_CLOSED",
            GivingPolicies.Asked::isClosed,
            asked -> "The incident " + asked.command().incident()
                    + " is closed. Reopen it if it goes on, and give the directive then.");

    static final GivingPolicy TEXT_MISSING = new GivingPolicy(
            "TEXT_MISSING",
            asked -> Texts.isMissing(asked.command().text()),
            asked -> "A directive says what is to be done: text is missing. Write it.");

    static final GivingPolicy TEXT_UNFIT = new GivingPolicy(
            "TEXT_UNFIT",
            asked -> Texts.isUnfit(asked.command().text(), Texts.LONGEST),
            asked -> "The text of a directive has at most " + Texts.LONGEST
                    + " characters and no control characters but tabs and ends of lines. Shorten or retype it.");

    static final GivingPolicy LIMIT_OUT_OF_RANGE = new GivingPolicy(
            "LIMIT_OUT_OF_RANGE",
            Asked::isLimitOutOfRange,
            asked -> "A directive is answered within " + SHORTEST_SECONDS + " to " + LONGEST_SECONDS
                    + " seconds, not "
                    + asked.command().answerWithinSeconds() + ". Correct the limit, or leave it out.");

    static final GivingPolicy POST_OF_ANOTHER = new GivingPolicy(
            "POST_OF_ANOTHER",
            asked -> asked.command().post() != null
                    && !asked.command().organization().equals(asked.postOwner()),
            asked -> "The post " + asked.command().post() + " is none of "
                    + asked.command().organization() + ". Choose one of its posts, or leave it out.");

    static final GivingPolicy UNIT_OF_ANOTHER = new GivingPolicy(
            "UNIT_OF_ANOTHER",
            asked -> asked.command().unit() != null
                    && !asked.command().organization().equals(asked.unitOwner()),
            asked -> "The unit " + asked.command().unit() + " is none of "
                    + asked.command().organization() + ". Choose one of its units, or leave it out.");

    static final GivingPolicy NOBODY_TO_TELL = new GivingPolicy(
            "NOBODY_TO_TELL",
            asked -> asked.to().isEmpty(),
            asked -> "The organization " + asked.command().organization()
                    + " has no post that answers for it, or none that takes part in the incident's drill, so nobody would"
                    + " read the directive. Call it by phone.");

    private static final List<GivingPolicy> ALL = List.of(
            NO_SUCH_INCIDENT,
            NO_SUCH_ORGANIZATION,
            NOT_ABOVE,
            NOT_ALERTED,
            INCIDENT_IS_A_TEST,
            INCIDENT_CLOSED,
            TEXT_MISSING,
            TEXT_UNFIT,
            LIMIT_OUT_OF_RANGE,
            POST_OF_ANOTHER,
            UNIT_OF_ANOTHER,
            NOBODY_TO_TELL);

    private GivingPolicies() {}

    public static List<GivingPolicy> all() {
        return ALL;
    }
}
