package cn.liandong.reports.reading;

/** Why something in a report was not understood as it was written, with the sentence for it in both languages. */
public enum WarningCode {
    EMPTY_REPORT(
            "报告中没有可识别的内容，已原样保存；请续报或电话告知。",
            "Nothing in the report could be understood; it is kept verbatim. Send more, or call."),
    UNKNOWN_FIELD("不认识的字段，已原样保存。%s", "No field is called this; it is kept verbatim. %s"),
    WRONG_TYPE("无法理解这个值（应为%s），已原样保存。", "The value could not be understood (%s was expected); it is kept verbatim."),
    READ_AS("已理解为 %s。", "Understood as %s."),
    UNKNOWN_CATEGORY("不认识的类别，按未知类别处理：%s", "No category is called this, so it is handled as UNKNOWN: %s"),
    OUT_OF_RANGE("数值超出范围（%s），未采用，已原样保存。", "The value is out of range (%s); it is not used, and kept verbatim."),
    COORDINATES_INCOMPLETE("经度和纬度须同时给出，未采用。", "Latitude and longitude go together; the one alone is not used."),
    DATUM_CONVERTED("坐标已由 %s 转换为 WGS-84。", "The coordinates were converted from %s to WGS-84."),
    UNKNOWN_DATUM(
            "不认识的坐标系 %s，按 WGS-84 处理，位置可能有偏差。",
            "The datum %s is unknown; the coordinates are taken as WGS-84 and may be off."),
    ZONE_ASSUMED("时间没有时区，按北京时间处理：%s", "The time has no offset; it is taken as China Standard Time: %s"),
    HANDLING_OF_KEY("处置性质由密钥决定，不由报告决定。", "How a report is handled is decided by the key, not by the report."),
    NOT_A_FOLLOW_UP(
            "首报没有这个字段，已原样保存；续报请发到 /v1/reports/{编号}/follow-ups。",
            "An initial report has no such field; it is kept verbatim. Send what goes on from a report to"
                    + " /v1/reports/{id}/follow-ups."),
    UNKNOWN_CORRECTION(
            "本单位没有编号为 %s 的报告，更正对象未采用，已原样保存。",
            "Your organization has sent no report %s, so nothing is marked as corrected; it is kept verbatim."),
    CONTROL_CHARACTERS("文本中有控制字符，已原样保存。", "The text holds control characters; they are kept."),
    NOT_TEXT("文本中有无法解码的字符，已用 � 代替。", "The text holds characters that cannot be decoded; � stands in their place."),
    NOT_UTF8("报告不是 UTF-8 编码，按 %s 解读。", "The report is not UTF-8; it was read as %s."),
    DUPLICATE_FIELD(
            "字段重复，以最后一个为准；全部已原样保存。", "The field is there more than once; the last one counts, all are kept verbatim."),
    TEXT_CUT(
            "文本过长，只显示前 %s 个字符；全文已原样保存。",
            "The text is long: its first %s characters are shown, all of it is kept verbatim."),
    MORE_WARNINGS("还有更多无法理解之处，未逐一列出。", "There is more that could not be understood, not listed one by one."),
    UNKNOWN_REFERENCE(
            "引用的警报不是用本单位的密钥在这里报送的，无法接续：%s",
            "What this refers to was not sent here under a key of this organization, so that it cannot go on from it: %s"),
    MORE_INFO(
            "同一语言还有一段 info，已原样保存，未逐项识别。",
            "There is another info in the same language; it is kept verbatim and not read."),
    HANDLED_AS_TRIAL("status 为 %s：按试验处理，不惊动任何人。", "The status is %s: it is handled as a trial, which wakes nobody."),
    KEPT_ONLY("%s：已保存，不作处置。", "%s: it is kept, and nothing follows from it."),
    OVER_QUOTA(
            "这个密钥一分钟内的报告超过限额；报告已收下，并已标记请值班员查看。",
            "More reports came under this key within a minute than its quota; the report is taken, and flagged for the duty"
                    + " officer."),
    BEYOND_RESERVE(
            "这个密钥一分钟内的报告超过限额和备用额度；报告已收下，与同一密钥的其他报告归并为一起，不再逐份报警。紧急情况请立即拨打电话。",
            "More reports came under this key within a minute than its quota and its reserve; the report is taken, and shown"
                    + " together with the others of the key, without an alert of its own. Call if it is urgent."),
    NO_IDEMPOTENCY_KEY(
            "请求没有 Idempotency-Key：十分钟内内容相同的报告视为同一份。",
            "The request has no Idempotency-Key: the same body within ten minutes is taken for the same report.");

    private final String chinese;
    private final String english;

    WarningCode(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The sentence, in English or else in Chinese. */
    public String sentence(boolean inEnglish, String detail) {
        return (inEnglish ? english : chinese).replace("%s", detail).strip();
    }
}
