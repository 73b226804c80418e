package cn.liandong.notifier;

import cn.liandong.testkit.ApprovedFolds;
import org.junit.jupiter.api.Test;

class FoldVersionTest {
    @Test
    void whatASnapshotHoldsIsWhatItsVersionSays() {
        var shard = new NotifierShard();
        ApprovedFolds.inTestResources()
                .verify(shard.service(), shard.foldVersion(), shard.states(), shard.views(), shard.events());
    }
}
