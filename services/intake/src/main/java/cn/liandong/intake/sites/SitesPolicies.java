package cn.liandong.intake.sites;

import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may register a site: the first rule that refuses wins. */
public final class SitesPolicies {
    private SitesPolicies() {}

    /** One rule: a refusal, or null where it has nothing against the caller. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<IncidentEvent> refusal(Moment moment);
    }

    /** Today sites are written by the city file alone; no officer and no API key has that right. */
    public static final Policy ONLY_THE_SYSTEM_REGISTERS =
            moment -> moment.actor().kind() == Actor.Kind.SYSTEM
                    ? null
                    : new Refused<>(
                            "NOT_ALLOWED",
                            "Sites are registered by the city file alone: add the site to the file and have it loaded.");

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(ONLY_THE_SYSTEM_REGISTERS);
    }
}
