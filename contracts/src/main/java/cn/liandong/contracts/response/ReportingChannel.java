package cn.liandong.contracts.response;

/** How a report goes upward 报送方式. */
public enum ReportingChannel {
    PHONE,
    IN_PERSON,
    /** A document, by fax or by hand. */
    WRITTEN,
    /** The reporting system of whoever is reported to. */
    SYSTEM;

    /** Whether a report by the other channel is what a clock that names this one asks for: a spoken one, or a written one. */
    public boolean accepts(ReportingChannel other) {
        return isSpoken() == other.isSpoken();
    }

    private boolean isSpoken() {
        return this == PHONE || this == IN_PERSON;
    }
}
