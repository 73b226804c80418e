package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.Recurring;
import cn.liandong.contracts.ids.UpwardReportId;
import java.time.Instant;

/**
 * An upward report as it goes out: what the notifier says of it, word for word.
 *
 * @param attempt how often it was sent to this office, from 1
 * @param number on its sheet 编号
 * @param signer the name of the post that signed it off, with 代签 where it stood in
 */
@Recurring
public record UpwardDocument(
        UpwardReportId report,
        int attempt,
        String number,
        UpwardReportKind kind,
        UpwardReportText text,
        String signer,
        Instant signedAt) {}
