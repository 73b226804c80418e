package cn.liandong.console.caps;

import cn.liandong.contracts.cap.CapIncidents;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.testkit.ApprovedFolds;
import org.junit.jupiter.api.Test;

class CapFoldVersionTest {
    @Test
    void whatASnapshotHoldsIsWhatItsVersionSays() {
        ApprovedFolds.inTestResources()
                .verify("caps", CapIncidents.FOLD_VERSION, CapIncidents.class, IncidentEvent.class);
    }
}
