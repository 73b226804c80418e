package cn.liandong.intake;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.intake.locations.Locations;

/**
 * What is looked up in {@code duty}.
 *
 * @param zone the jurisdiction's local time, for the numbers of its incidents
 */
public record IntakeView(String zone, Locations locations) {
    /** What a jurisdiction keeps until it says otherwise: the one time of China. */
    public static final IntakeView EMPTY = new IntakeView("Asia/Shanghai", Locations.EMPTY);

    public IntakeView follow(DutyEvent event) {
        return new IntakeView(event instanceof DutyEvent.ZoneSet set ? set.zone() : zone, locations.follow(event));
    }
}
