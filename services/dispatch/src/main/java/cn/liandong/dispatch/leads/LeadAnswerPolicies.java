package cn.liandong.dispatch.leads;

import cn.liandong.contracts.response.LeadCommand;
import cn.liandong.contracts.response.LeadCommand.DeclineLead;
import cn.liandong.contracts.response.LeadCommand.WithdrawLead;
import cn.liandong.contracts.response.LeadDeclineReason;
import cn.liandong.dispatch.Texts;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may answer the offer of a lead, and who may withdraw it. The first rule that refuses wins. */
public final class LeadAnswerPolicies {
    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record LeadAnswerPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, of what.
     *
     * @param offer null where the incident's last offer has another number
     * @param isOtherSide whether an officer of the organization that is asked to lead asks
     * @param isGiver whether an officer of the one who leads, or of the city, asks
     * @param isDone whether this was said already
     */
    public record Asked(
            LeadCommand.OfOffer command,
            Lead.@Nullable Offer offer,
            boolean isOtherSide,
            boolean isGiver,
            boolean isDone) {
        private boolean isTextNeeded() {
            return command instanceof DeclineLead decline && decline.reason() == LeadDeclineReason.OTHER;
        }

        private @Nullable String text() {
            return command instanceof DeclineLead decline ? decline.text() : null;
        }
    }

    static final LeadAnswerPolicy NO_SUCH_OFFER = new LeadAnswerPolicy(
            "NO_SUCH_OFFER",
            asked -> asked.offer() == null,
            asked -> "The last offer of the lead of the incident "
                    + asked.command().incident() + " is not number "
                    + asked.command().number() + ". Reload the picture and answer the one that is shown there.");

    static final LeadAnswerPolicy NOT_THE_OTHER_SIDE = new LeadAnswerPolicy(
            "NOT_THE_OTHER_SIDE",
            asked -> !(asked.command() instanceof WithdrawLead) && !asked.isOtherSide(),
            asked -> "Only an officer of the organization that is asked to lead accepts or declines. Ask its post, or"
                    + " withdraw the offer.");

    static final LeadAnswerPolicy NEITHER_LEAD_NOR_CITY = new LeadAnswerPolicy(
            "NEITHER_LEAD_NOR_CITY",
            asked -> asked.command() instanceof WithdrawLead && !asked.isGiver(),
            asked -> "Only whoever leads the incident " + asked.command().incident()
                    + ", or the city's duty room, withdraws the offer of its lead. Decline it if it is made to you.");

    static final LeadAnswerPolicy OFFER_OVER = new LeadAnswerPolicy(
            "OFFER_OVER",
            asked -> asked.offer() != null && !asked.offer().isOpen() && !asked.isDone(),
            asked -> "The offer " + asked.command().number() + " of the lead of the incident "
                    + asked.command().incident()
                    + " was answered or withdrawn. Offer the lead again if it is to pass after all.");

    static final LeadAnswerPolicy TEXT_MISSING = new LeadAnswerPolicy(
            "TEXT_MISSING",
            asked -> asked.isTextNeeded() && Texts.isMissing(asked.text()),
            asked -> "The reason OTHER says in its text why: it is missing. Write it.");

    static final LeadAnswerPolicy TEXT_UNFIT = new LeadAnswerPolicy(
            "TEXT_UNFIT",
            asked -> Texts.isUnfit(asked.text(), Texts.LONGEST_REASON),
            asked -> "The text of a reason has at most " + Texts.LONGEST_REASON
                    + " characters and no control characters but tabs and ends of lines. Shorten or retype it.");

    private static final List<LeadAnswerPolicy> ALL =
            List.of(NO_SUCH_OFFER, NOT_THE_OTHER_SIDE, NEITHER_LEAD_NOR_CITY, OFFER_OVER, TEXT_MISSING, TEXT_UNFIT);

    private LeadAnswerPolicies() {}

    public static List<LeadAnswerPolicy> all() {
        return ALL;
    }
}
