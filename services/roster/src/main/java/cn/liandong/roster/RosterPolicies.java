package cn.liandong.roster;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may ask roster for anything: the first rule that refuses wins. */
public final class RosterPolicies {
    private RosterPolicies() {}

    /** One rule: a refusal, or null where it has nothing against the caller. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<DutyEvent> refusal(Moment moment);
    }

    /** Today the roster is written by city files and by its own deadlines; no officer and no API key has that right. */
    public static final Policy ONLY_THE_SYSTEM_ASKS = moment -> moment.actor().kind() == Actor.Kind.SYSTEM
            ? null
            : new Refused<>(
                    "NOT_ALLOWED", "The roster is written by the city file alone: change the file and have it loaded.");

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(ONLY_THE_SYSTEM_ASKS);
    }
}
