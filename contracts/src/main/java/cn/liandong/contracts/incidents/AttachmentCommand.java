package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.ReportId;

/** What intake can be asked about attachments. */
public sealed interface AttachmentCommand extends IntakeCommand {
    ReportId report();

    /** Belongs to the report from now on; the edge has its bytes in the store already, and knows whose the report is. */
    record KeepAttachment(ReportId report, Attachment attachment) implements AttachmentCommand {}
}
