package cn.liandong.dispatch.units;

import cn.liandong.contracts.response.Unit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may register a unit or change it, and what a unit may be. The first rule that refuses wins. */
public final class UnitPolicies {
    static final int LARGEST_CREW = 1_000;

    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record UnitPolicy<A>(String code, Predicate<A> refuses, Function<A, String> says) {}

    /**
     * Who asks, as far as it counts here.
     *
     * @param isTheCityFile whether it is a load of the city's file
     * @param isOfTheCity whether it is an officer of the city
     * @param isOwn whether it is an officer of the organization whose unit it is
     */
    public record Standing(boolean isTheCityFile, boolean isOfTheCity, boolean isOwn) {}

    /**
     * A unit that is to be registered.
     *
     * @param known what is registered under its id; null for nothing
     * @param isOrganizationKnown whether the organization is registered; a city's file may be ahead of it
     */
    public record Registering(Unit unit, @Nullable KnownUnit known, Standing standing, boolean isOrganizationKnown) {
        private boolean isOfAnother() {
            return known != null && !known.unit().organization().equals(unit.organization());
        }
    }

    /**
     * A state that is to be set.
     *
     * @param unit null where there is none of that id
     */
    public record Setting(String id, @Nullable KnownUnit unit, Standing standing) {}

    static final UnitPolicy<Registering> NOT_YOURS_TO_REGISTER = new UnitPolicy<>(
            "NEITHER_OWN_NOR_CITY",
            asked -> !asked.standing().isTheCityFile()
                    && !asked.standing().isOfTheCity()
                    && !asked.standing().isOwn(),
            asked -> "Only an officer of " + asked.unit().organization() + ", whose unit "
                    + asked.unit().id() + " is to be, or of the city's duty room registers it. Ask one of them.");

    static final UnitPolicy<Registering> NO_SUCH_ORGANIZATION = new UnitPolicy<>(
            "NO_SUCH_ORGANIZATION",
            asked -> !asked.standing().isTheCityFile() && !asked.isOrganizationKnown(),
            asked -> "There is no organization " + asked.unit().organization()
                    + " in this jurisdiction. Name one that is registered.");

    /** Who sees a unit follows from whose it is. */
    static final UnitPolicy<Registering> UNIT_OF_ANOTHER = new UnitPolicy<>(
            "UNIT_OF_ANOTHER",
            Registering::isOfAnother,
            asked -> "The unit " + asked.unit().id() + " is registered of another organization than "
                    + asked.unit().organization() + ", and does not change hands. Register it under an id of its own.");

    static final UnitPolicy<Registering> CREW_OUT_OF_RANGE = new UnitPolicy<>(
            "CREW_OUT_OF_RANGE",
            asked -> asked.unit().crew() < 1 || asked.unit().crew() > LARGEST_CREW,
            asked -> "A unit comes with 1 to " + LARGEST_CREW + " people, not "
                    + asked.unit().crew() + ". Correct the number.");

    static final UnitPolicy<Registering> NO_CAPABILITY = new UnitPolicy<>(
            "NO_CAPABILITY",
            asked -> asked.unit().capabilities().isEmpty(),
            asked -> "The unit " + asked.unit().id() + " has no capability, so it would never be proposed. Name one.");

    static final UnitPolicy<Setting> NO_SUCH_UNIT = new UnitPolicy<>(
            "NO_SUCH_UNIT",
            asked -> asked.unit() == null,
            asked -> "There is no unit " + asked.id() + " in this jurisdiction. Choose one that is registered.");

    static final UnitPolicy<Setting> NEITHER_OWN_NOR_CITY = new UnitPolicy<>(
            "NEITHER_OWN_NOR_CITY",
            asked -> !asked.standing().isOfTheCity() && !asked.standing().isOwn(),
            asked -> "Only an officer of the organization whose unit " + asked.id()
                    + " is, or of the city's duty room, sets its state. Ask one of them.");

    private static final List<UnitPolicy<Registering>> REGISTERING =
            List.of(NOT_YOURS_TO_REGISTER, NO_SUCH_ORGANIZATION, UNIT_OF_ANOTHER, CREW_OUT_OF_RANGE, NO_CAPABILITY);

    private static final List<UnitPolicy<Setting>> SETTING = List.of(NO_SUCH_UNIT, NEITHER_OWN_NOR_CITY);

    private UnitPolicies() {}

    public static List<UnitPolicy<Registering>> allOfRegistering() {
        return REGISTERING;
    }

    public static List<UnitPolicy<Setting>> allOfSetting() {
        return SETTING;
    }
}
