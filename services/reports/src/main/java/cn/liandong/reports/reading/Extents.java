package cn.liandong.reports.reading;

import cn.liandong.contracts.incidents.Extent;
import org.jspecify.annotations.Nullable;

/** Reads what is lost or threatened. */
final class Extents {
    private Extents() {}

    static @Nullable Extent extent(@Nullable Fields extent) {
        if (extent == null) {
            return null;
        }
        var read = new Extent(
                Money.yuan(extent, "directLossYuan"),
                Numbers.people(extent, "atRisk"),
                Numbers.people(extent, "evacuated"),
                Numbers.people(extent, "underObservation"),
                Truths.truth(extent, "seriousPollution"),
                Truths.truth(extent, "keyFacilityThreatened"));
        extent.rest();
        return read.equals(new Extent(null, null, null, null, null, null)) ? null : read;
    }
}
