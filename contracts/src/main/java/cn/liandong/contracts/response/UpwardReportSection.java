package cn.liandong.contracts.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands under one heading of an upward report.
 *
 * @param text up to 1 000 characters; empty where nothing is known yet, which is written as 待续报 and holds nothing up
 * @param asOf the time that its figures are from; null where it has none
 */
public record UpwardReportSection(
        UpwardReportHeading heading, String text, @Nullable Instant asOf) {}
