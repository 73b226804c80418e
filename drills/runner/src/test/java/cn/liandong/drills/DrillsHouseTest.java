package cn.liandong.drills;

import cn.liandong.testkit.ApprovedFolds;
import cn.liandong.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class DrillsHouseTest {
    @Test
    void theRunnerKeepsTheRulesOfTheHouse() {
        HouseRules.check("drills");
    }

    @Test
    void whatASnapshotHoldsIsWhatItsVersionSays() {
        var shard = new DrillsShard();
        ApprovedFolds.inTestResources()
                .verify(shard.service(), shard.foldVersion(), shard.states(), shard.views(), shard.events());
    }
}
