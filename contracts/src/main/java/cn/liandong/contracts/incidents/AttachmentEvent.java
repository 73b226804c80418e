package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of attachments 附件, in the journal `incidents`. */
public sealed interface AttachmentEvent extends IncidentEvent {
    ReportId report();

    /**
     * It belongs to the report, whichever incident that belongs to later.
     *
     * @param incident that the report belongs to; null while it is not decided yet: its link says so then
     * @param at when it was received whole
     */
    record ReportAttached(ReportId report, @Nullable IncidentId incident, Attachment attachment, Instant at)
            implements AttachmentEvent {}
}
