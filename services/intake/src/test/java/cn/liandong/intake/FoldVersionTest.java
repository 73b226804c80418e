package cn.liandong.intake;

import cn.liandong.intake.cap.CapAlerts;
import cn.liandong.intake.followups.FollowUpTableFile;
import cn.liandong.intake.locations.Boundaries;
import cn.liandong.intake.progress.Progress;
import cn.liandong.intake.reports.ReportsIndex;
import cn.liandong.intake.signals.receiving.Sensors;
import cn.liandong.runtime.journal.SnapshotListener;
import cn.liandong.testkit.ApprovedFolds;
import org.junit.jupiter.api.Test;

class FoldVersionTest {
    private final ApprovedFolds folds = ApprovedFolds.inTestResources();

    @Test
    void whatASnapshotHoldsIsWhatItsVersionSays() {
        var shard = new IntakeShard(Boundaries.NONE, FollowUpTableFile.read(null));
        folds.verify(shard.service(), shard.foldVersion(), shard.states(), shard.views(), shard.events());
    }

    @Test
    void whatTheEdgeLaysDownIsWhatItsVersionSays() {
        verify("reports", new EdgeListener(new ApiKeys(), new ReportsIndex()));
        verify("progress", new Progress());
        verify("caps", new CapAlerts());
        verify("sensors", new Sensors());
    }

    private void verify(String name, SnapshotListener<?> listener) {
        folds.verify(name, listener.foldVersion(), listener.foldType());
    }
}
