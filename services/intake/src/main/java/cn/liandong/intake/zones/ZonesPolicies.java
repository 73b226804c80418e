package cn.liandong.intake.zones;

import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.ZoneCommand.RedrawZones;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision.Refused;
import cn.liandong.contracts.journal.Moment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may have zones drawn anew, and by what: the first rule that refuses wins. */
public final class ZonesPolicies {
    private static final int A_TURN = 360;

    /** As of a report: more was never measured (113 m/s, WMO, Barrow Island 1996), and is a slip of the pen. */
    private static final double STRONGEST_WIND = 120;

    private static final int LONGEST_TEXT = 200;

    private ZonesPolicies() {}

    /** One rule: a refusal, or null where it has nothing against it. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<IncidentEvent> refusal(Moment moment, boolean ofTheCity, RedrawZones command);
    }

    /** Who warns people by the zones says what they are drawn by. */
    public static final Policy ONLY_THE_CITY_DRAWS =
            (moment, ofTheCity, command) -> ofTheCity && moment.actor().kind() == Actor.Kind.OFFICER
                    ? null
                    : new Refused<>(
                            "NOT_OF_THE_DUTY_ROOM",
                            "Zones are drawn anew by the city's duty room alone: tell it the wind or the substance, or"
                                    + " report it as a follow-up.");

    /** Degrees of a compass, and a wind that there is. */
    public static final Policy A_WIND_THAT_BLOWS = (moment, ofTheCity, command) -> {
        var wind = command.wind();
        if (wind == null) {
            return null;
        }
        boolean direction = wind.fromDegrees() == null || (wind.fromDegrees() >= 0 && wind.fromDegrees() < A_TURN);
        boolean speed = wind.metresPerSecond() == null
                || (wind.metresPerSecond() >= 0 && wind.metresPerSecond() <= STRONGEST_WIND);
        return direction && speed
                ? null
                : new Refused<>(
                        "WIND_UNFIT",
                        "This is no wind: expected degrees from 0 to 359, north is 0, and 0 to 120 metres per second;"
                                + " leave out what nobody knows.");
    };

    /** An amount is above zero, and a name is no essay. */
    public static final Policy A_SUBSTANCE_THAT_IS_ONE =
            (moment, ofTheCity, command) -> command.substance() == null || isOne(command.substance())
                    ? null
                    : new Refused<>(
                            "SUBSTANCE_UNFIT",
                            "This is no substance: expected an amount above zero and texts of at most 200 characters;"
                                    + " leave out what nobody knows.");

    private static boolean isOne(Substance substance) {
        return isAmount(substance.quantityKilograms())
                && isAmount(substance.tankLitres())
                && Stream.of(substance.unNumber(), substance.cas(), substance.name(), substance.container())
                        .filter(Objects::nonNull)
                        .allMatch(text -> text.length() <= LONGEST_TEXT);
    }

    private static boolean isAmount(@Nullable Double amount) {
        return amount == null || (amount > 0 && amount < Double.POSITIVE_INFINITY);
    }

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(ONLY_THE_CITY_DRAWS, A_WIND_THAT_BLOWS, A_SUBSTANCE_THAT_IS_ONE);
    }

    /** Why it is refused; null where it is not. */
    public static @Nullable Refused<IncidentEvent> refusal(Moment moment, boolean ofTheCity, RedrawZones command) {
        return all().stream()
                .map(policy -> policy.refusal(moment, ofTheCity, command))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
