package cn.liandong.intake.cap;

import cn.liandong.contracts.cap.CapIncidents;
import cn.liandong.contracts.ids.OrganizationId;
import java.util.Set;

/**
 * What {@link CapAlerts} has folded.
 *
 * @param agencies who reads the alert of any incident of the jurisdiction: its agencies, and the city itself
 */
public record CapFold(CapIncidents incidents, Set<OrganizationId> agencies) {
    static final CapFold EMPTY = new CapFold(CapIncidents.EMPTY, Set.of());

    public CapFold {
        agencies = Set.copyOf(agencies);
    }
}
