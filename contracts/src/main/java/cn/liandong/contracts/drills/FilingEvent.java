package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;

/** What was said of drills held elsewhere, and of results that were filed. */
public sealed interface FilingEvent extends DrillEvent {

    record DrillRecorded(RecordedDrill drill, PostId by, Instant at) implements FilingEvent {}

    record RecordedDrillWithdrawn(DrillId drill, String reason, PostId by, Instant at) implements FilingEvent {}

    record DrillFiled(Filing filing, PostId by, Instant at) implements FilingEvent {}

    record FilingWithdrawn(DrillId drill, OrganizationId organization, String reason, PostId by, Instant at)
            implements FilingEvent {}
}
