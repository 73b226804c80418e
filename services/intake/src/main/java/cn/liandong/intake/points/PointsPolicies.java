package cn.liandong.intake.points;

import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.Point;
import cn.liandong.contracts.incidents.PointKind;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may register which point: the first rule that refuses wins. */
public final class PointsPolicies {
    private PointsPolicies() {}

    /** One rule: a refusal, or null where it has nothing against it. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<IncidentEvent> refusal(Moment moment, Point point);
    }

    /** Points are written by the city file alone. */
    public static final Policy ONLY_THE_SYSTEM_REGISTERS =
            (moment, point) -> moment.actor().kind() == Actor.Kind.SYSTEM
                    ? null
                    : new Refused<>(
                            "NOT_ALLOWED",
                            "Points are registered by the city file alone: add the point to the file and have it loaded.");

    /** Sites lie in zones as they are registered; a second entry would be warned twice. */
    public static final Policy A_SITE_IS_NO_POINT = (moment, point) -> point.kind() == PointKind.SITE
            ? new Refused<>(
                    "NO_POINT", "A site is no point of the city: register it with its enterprise, and it is found.")
            : null;

    /** Unknown is null; a count below zero is a mistake. */
    public static final Policy PEOPLE_ARE_COUNTED = (moment, point) -> point.people() != null && point.people() < 0
            ? new Refused<>(
                    "BAD_PEOPLE",
                    "There cannot be " + point.people() + " people at a point: leave the number out where nobody"
                            + " knows it.")
            : null;

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(ONLY_THE_SYSTEM_REGISTERS, A_SITE_IS_NO_POINT, PEOPLE_ARE_COUNTED);
    }
}
