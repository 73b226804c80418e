package cn.liandong.dispatch;

import cn.liandong.dispatch.units.RoadFactor;
import cn.liandong.testkit.ApprovedFolds;
import org.junit.jupiter.api.Test;

class FoldVersionTest {
    @Test
    void whatASnapshotHoldsIsWhatItsVersionSays() {
        var shard = new DispatchShard(RoadFactor.ASSUMED);
        ApprovedFolds.inTestResources()
                .verify(shard.service(), shard.foldVersion(), shard.states(), shard.views(), shard.events());
    }
}
