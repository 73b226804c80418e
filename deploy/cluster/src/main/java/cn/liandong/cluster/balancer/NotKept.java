package cn.liandong.cluster.balancer;

import java.nio.charset.StandardCharsets;

/**
 * What a reporter reads when no instance of intake answers, in intake's own form: the report does not count as received,
 * whom to call, and that the same key is safe to send again.
 */
public final class NotKept {
    /** Intake's own default: the fire service. */
    private static final String PHONE = "119";

    private static final String DOCUMENT = """
            {"type":"urn:liandong:problem:not-kept","title":"报告没有确认保存","status":503,\
            "detail":"报告没有确认写入磁盘，不能算作收到。请用同一个 Idempotency-Key 重发，或立即拨打电话。",\
            "code":"NOT_KEPT","phone":"%s"}""".formatted(PHONE);

    private NotKept() {}

    /** The whole HTTP answer. */
    public static String answer() {
        return """
                HTTP/1.1 503 Service Unavailable\r
                Content-Type: application/problem+json\r
                Content-Language: zh-CN\r
                Cache-Control: no-store\r
                Retry-After: 2\r
                Content-Length: %d\r
                \r
                %s""".formatted(DOCUMENT.getBytes(StandardCharsets.UTF_8).length, DOCUMENT);
    }
}
