package cn.liandong.console.dutylogs;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.testkit.ApprovedFolds;
import org.junit.jupiter.api.Test;

class DutyLogFoldVersionTest {
    @Test
    void whatASnapshotHoldsIsWhatItsVersionSays() {
        ApprovedFolds.inTestResources()
                .verify(
                        "dutylogs",
                        DutyLogPictures.FOLD_VERSION,
                        DutyLogPictures.class,
                        DutyEvent.class,
                        ResponseEvent.class);
    }
}
