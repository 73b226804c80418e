package cn.liandong.reports.reading;

/**
 * One thing in a report that was kept but not understood as it was written.
 *
 * @param pointer where, as a JSON pointer (RFC 6901)
 * @param detail what the sentence about it names, such as the value that was taken
 */
public record Finding(String pointer, WarningCode code, String detail) {}
