package cn.liandong.contracts.incidents;

/** What a report should tell 报告要素 (Order 493 art. 12; first reports as practised), in the order of the form. */
public enum ReportField {
    CATEGORY("/category", true),
    DESCRIPTION("/description", true),
    OCCURRED_AT("/occurredAt", true),
    PLACE("/location", true),
    CASUALTIES("/casualties", true),
    SUBSTANCE("/substance", false),
    MEASURES_TAKEN("/measuresTaken", false),
    /** What is lost or threatened beside people harmed. */
    EXTENT("/extent", false),
    DIRECT_LOSS("/extent/directLossYuan", false),
    COURSE("/particulars/course", false),
    CAUSE("/particulars/cause", false),
    TREND("/particulars/trend", false),
    LEADERS_PRESENT("/particulars/leadersPresent", false),
    /** Whom to call back. */
    REPORTER("/reporter", false);

    private final String pointer;
    private final boolean minimum;

    ReportField(String pointer, boolean minimum) {
        this.pointer = pointer;
        this.minimum = minimum;
    }

    /** Where a report tells it, as a JSON pointer (RFC 6901). */
    public String pointer() {
        return pointer;
    }

    /** Whether the two-minute form 两分钟模板 asks for it; the rest follows. */
    public boolean isMinimum() {
        return minimum;
    }
}
