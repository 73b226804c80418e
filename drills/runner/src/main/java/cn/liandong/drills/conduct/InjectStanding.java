package cn.liandong.drills.conduct;

import cn.liandong.contracts.ids.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an inject.
 *
 * @param firedAtMillis on the scenario's clock; null where it was not fired
 * @param report what the edge made of it
 */
public record InjectStanding(
        Step step, @Nullable Long firedAtMillis, @Nullable ReportId report) {
    static final InjectStanding WAITING = new InjectStanding(Step.WAITING, null, null);

    /** How far it is. */
    public enum Step {
        WAITING,
        /** It fell due while nobody ran it: its director fires or skips it. */
        HELD,
        FIRED,
        TAKEN,
        /** The edge did not take it: its director may fire it once more. */
        NOT_TAKEN,
        SKIPPED
    }

    InjectStanding as(Step next) {
        return new InjectStanding(next, firedAtMillis, report);
    }

    boolean isOpen() {
        return step == Step.WAITING || step == Step.HELD || step == Step.NOT_TAKEN;
    }
}
