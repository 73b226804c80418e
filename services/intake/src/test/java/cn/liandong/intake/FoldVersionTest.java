package cn.liandong.intake;

import cn.liandong.intake.locations.Boundaries;
import cn.liandong.testkit.ApprovedFolds;
import org.junit.jupiter.api.Test;

class FoldVersionTest {
    @Test
    void whatASnapshotHoldsIsWhatItsVersionSays() {
        var shard = new IntakeShard(Boundaries.NONE);
        ApprovedFolds.inTestResources()
                .verify(shard.service(), shard.foldVersion(), shard.states(), shard.views(), shard.events());
    }
}
