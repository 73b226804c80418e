package cn.liandong.intake;

/** Why a request was turned away, in both languages (RFC 9457). Nothing else turns a report away. */
public enum Problem {
    NOT_JSON(
            400,
            "报告不是可读的 JSON",
            "请求体必须是一个 JSON 对象，例如 {\"description\":\"液氨泄漏\"}；现在的内容无法读取。请改正后重发，或立即拨打电话。",
            "The report is not JSON that can be read",
            "The body must be one JSON object such as {\"description\":\"ammonia leak\"}, and this cannot be read. Correct it and"
                    + " send it again, or call now."),
    NOT_AN_OBJECT(
            400,
            "报告不是 JSON 对象",
            "请求体是 JSON，但不是对象；应为 {\"description\":\"液氨泄漏\"} 这样的对象。请改正后重发，或立即拨打电话。",
            "The report is not a JSON object",
            "The body is JSON but no object; an object such as {\"description\":\"ammonia leak\"} was expected. Correct it and send"
                    + " it again, or call now."),
    BODY_INCOMPLETE(
            400,
            "报告没有传完",
            "请求体没有在时限内传完。请用同一个 Idempotency-Key 重发，或立即拨打电话。",
            "The report did not arrive whole",
            "The body did not arrive within the time limit. Send it again with the same Idempotency-Key, or call now."),
    NO_API_KEY(
            401,
            "没有密钥",
            "请求头必须是 Authorization: Bearer <密钥>。请补上密钥后重发，或立即拨打电话。",
            "There is no API key",
            "The header Authorization: Bearer <api key> was expected. Add the key and send it again, or call now."),
    UNKNOWN_API_KEY(
            401,
            "密钥无效",
            "这个密钥不存在或已停用。请向值班室索取新密钥；报告请立即拨打电话。",
            "The API key is not known",
            "The key does not exist or was withdrawn. Ask the duty room for a new one, and call to report now."),
    KEY_MAY_NOT_REPORT(
            403,
            "密钥无权报告",
            "这个密钥不属于任何属地，或不是用于报告的。请向值班室索取报告用的密钥；报告请立即拨打电话。",
            "The key may not report",
            "The key belongs to no jurisdiction, or is not for reports. Ask the duty room for one that is, and call to report"
                    + " now."),
    NOT_FOUND(
            404,
            "没有找到",
            "没有这个地址，或本单位没有这份报告。请核对报告编号。",
            "Not found",
            "There is nothing here, or your organization has sent no such report. Check the id of the report."),
    METHOD_NOT_ALLOWED(
            405,
            "不支持这种请求",
            "报告用 POST /v1/reports 提交，进展用 GET /v1/reports/{编号} 查询。",
            "The method is not allowed",
            "A report is sent by POST /v1/reports, and asked after by GET /v1/reports/{id}."),
    TOO_LARGE(
            413,
            "报告过大",
            "请求体最多 256 KiB。请缩短后重发（图片等另行报送），或立即拨打电话。",
            "The report is too large",
            "A body has at most 256 KiB. Shorten it (pictures go another way) and send it again, or call now."),
    NOT_JSON_TYPE(
            415,
            "内容类型不是 JSON",
            "Content-Type 应为 application/json，且不得压缩（没有 Content-Encoding）。请改正后重发，或立即拨打电话。",
            "The content type is not JSON",
            "Content-Type must be application/json, and the body not compressed (no Content-Encoding). Correct it and send it"
                    + " again, or call now."),
    KEY_REUSED(
            422,
            "Idempotency-Key 已用于另一份报告",
            "同一个 Idempotency-Key 已经用于内容不同的报告；那一份已经收到。新的报告请换一个新的 Idempotency-Key。",
            "The Idempotency-Key was used for another report",
            "The same key came with another body before; that report was received. Send a new report under a new key."),
    TOO_MANY_UNVERIFIED(
            429,
            "未核实的报告太多",
            "没有密钥或厂区链接的报告，一分钟内已经太多，这一份没有收下。请立即拨打电话，或一分钟后用同一个 Idempotency-Key 重发。",
            "Too many reports that nobody answers for",
            "Too many reports without a key or a site link came within a minute, and this one was not taken. Call now, or send it"
                    + " again after a minute with the same Idempotency-Key."),
    STARTING(
            503,
            "系统正在启动",
            "系统正在启动，报告没有收下。请稍候用同一个 Idempotency-Key 重发，或立即拨打电话。",
            "The system is starting",
            "The system is starting and did not take the report. Send it again in a moment with the same Idempotency-Key, or"
                    + " call now."),
    NOT_KEPT(
            503,
            "报告没有确认保存",
            "报告没有确认写入磁盘，不能算作收到。请用同一个 Idempotency-Key 重发，或立即拨打电话。",
            "The report is not known to be kept",
            "The report is not known to be on disk, so it does not count as received. Send it again with the same"
                    + " Idempotency-Key, or call now."),
    NO_SPACE(
            503,
            "存储空间不足",
            "存储空间不足，报告没有收下。请立即拨打电话，并用同一个 Idempotency-Key 继续重发。",
            "There is too little space left",
            "There is too little space left, and the report was not taken. Call now, and go on sending it with the same"
                    + " Idempotency-Key.");

    private final int status;
    private final String title;
    private final String detail;
    private final String englishTitle;
    private final String englishDetail;

    Problem(int status, String title, String detail, String englishTitle, String englishDetail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.englishTitle = englishTitle;
        this.englishDetail = englishDetail;
    }

    public int status() {
        return status;
    }

    public String title(boolean inEnglish) {
        return inEnglish ? englishTitle : title;
    }

    public String detail(boolean inEnglish) {
        return inEnglish ? englishDetail : detail;
    }
}
