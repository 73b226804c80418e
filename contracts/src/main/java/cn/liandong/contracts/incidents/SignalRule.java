package cn.liandong.contracts.incidents;

import cn.liandong.contracts.duty.Tier;
import java.util.List;

/**
 * Who is told of a warning of this colour, one after the other while nobody answers.
 *
 * @param tell ENTERPRISE is the site's own responders, TOWN the duty officers of the town it lies in, CITY those of the duty
 *     room; the last is told again and again
 * @param answerWithinSeconds after which the next is told, 60 to 86 400
 * @param source whose rule it is
 */
public record SignalRule(WarningColour colour, List<Tier> tell, int answerWithinSeconds, String source) {
    public SignalRule {
        tell = tell == null ? List.of() : List.copyOf(tell);
        if (tell.isEmpty() || tell.contains(Tier.AGENCY)) {
            throw new IllegalArgumentException(
                    "a warning is told to ENTERPRISE, TOWN or CITY, one at least, not " + tell);
        }
        if (answerWithinSeconds < 60 || answerWithinSeconds > 86_400) {
            throw new IllegalArgumentException(
                    "a warning is answered within 60 to 86400 seconds, not " + answerWithinSeconds);
        }
        if (colour == WarningColour.RED) {
            throw new IllegalArgumentException("a red signal opens an incident, which alerts by its own plans");
        }
    }
}
