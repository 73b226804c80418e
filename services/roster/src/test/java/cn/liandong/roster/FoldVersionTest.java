package cn.liandong.roster;

import cn.liandong.testkit.ApprovedFolds;
import org.junit.jupiter.api.Test;

class FoldVersionTest {
    @Test
    void whatASnapshotHoldsIsWhatItsVersionSays() {
        var shard = new RosterShard();
        ApprovedFolds.inTestResources()
                .verify(shard.service(), shard.foldVersion(), shard.states(), shard.views(), shard.events());
    }
}
