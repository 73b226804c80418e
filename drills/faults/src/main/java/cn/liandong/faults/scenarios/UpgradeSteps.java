package cn.liandong.faults.scenarios;

import cn.liandong.cluster.layout.Role;
import java.util.List;
import java.util.Set;

/** A rolling upgrade, forward and back, and beyond what the older build knows; each step goes on from the one before. */
final class UpgradeSteps {
    private static final Role[] SERVICES = {
        Role.INTAKE, Role.ROSTER, Role.DISPATCH, Role.DRILLS, Role.NOTIFIER, Role.CONSOLE
    };

    private UpgradeSteps() {}

    /**
     * All of them, in the order they are taken.
     *
     * @param next of dispatch alone, which writes what the build before it does not know
     * @param ranked the jurisdictions that it must write it for, and no others
     */
    static List<Fault<UpgradeField>> all(Build previous, Build current, Build next, Set<String> ranked) {
        var names = String.join(" and ", ranked);
        return List.of(
                Fault.of("previous → this", field -> field.roll(current, SERVICES)),
                Fault.of("this → previous", field -> field.roll(previous, SERVICES)),
                Fault.of("previous → this again", field -> field.roll(current, SERVICES)),
                Fault.of("this → next, of dispatch", field -> field.roll(next, Role.DISPATCH)),
                Fault.of("next → this, where " + names + " stops", field -> {
                    field.stops(ranked);
                    field.roll(current, Role.DISPATCH);
                }),
                Fault.of("this → next again, where it goes on", field -> {
                    field.goesOn();
                    field.roll(next, Role.DISPATCH);
                }));
    }
}
