package cn.liandong.console.rosters;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.testkit.ApprovedFolds;
import org.junit.jupiter.api.Test;

class RosterFoldVersionTest {
    @Test
    void whatASnapshotHoldsIsWhatItsVersionSays() {
        ApprovedFolds.inTestResources()
                .verify("rosters", RosterPictures.FOLD_VERSION, RosterPictures.class, DutyEvent.class);
    }
}
