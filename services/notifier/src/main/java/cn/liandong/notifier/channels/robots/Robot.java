package cn.liandong.notifier.channels.robots;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.Signature;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one platform's robot is told something. All answer 200 and say in a field whether they took it.
 *
 * @param codeField where the answer has its code; 0 is a yes
 * @param codes what other codes mean; any that is not here is PROVIDER_REFUSED
 */
record Robot(Channel channel, String codeField, Map<Integer, FailureCode> codes, Request request) {
    /** What is asked of the platform. */
    @FunctionalInterface
    interface Request {
        Asked of(String address, String text, @Nullable String secret, Instant now);
    }

    /** Where, and the document. */
    record Asked(String address, Map<String, Object> document) {}

    /** WeCom signs nothing: who knows the URL may write. https://developer.work.weixin.qq.com/document/path/91770 */
    static final Robot WECOM = new Robot(
            Channel.WECOM,
            "errcode",
            Map.of(-1, FailureCode.PROVIDER_BUSY, 45009, FailureCode.PROVIDER_BUSY, 93000, FailureCode.BAD_CREDENTIALS),
            (address, text, _, _) -> new Asked(address, Map.of("msgtype", "text", "text", Map.of("content", text))));

    /** DingTalk signs its milliseconds, in the URL. https://open.dingtalk.com/document/robots/custom-robot-access */
    static final Robot DINGTALK = new Robot(
            Channel.DINGTALK,
            "errcode",
            Map.of(
                    -1,
                    FailureCode.PROVIDER_BUSY,
                    130101,
                    FailureCode.PROVIDER_BUSY,
                    410100,
                    FailureCode.PROVIDER_BUSY,
                    300001,
                    FailureCode.BAD_CREDENTIALS,
                    310000,
                    FailureCode.BAD_CREDENTIALS),
            Robot::dingTalk);

    /** Feishu signs its seconds, in the document. https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
    static final Robot FEISHU = new Robot(
            Channel.FEISHU,
            "code",
            Map.of(
                    9499,
                    FailureCode.PROVIDER_REFUSED,
                    11232,
                    FailureCode.PROVIDER_BUSY,
                    19001,
                    FailureCode.BAD_CREDENTIALS,
                    19021,
                    FailureCode.BAD_CREDENTIALS),
            Robot::feishu);

    /** HMAC keyed with the secret, over the time, a line break and the secret. */
    private static Asked dingTalk(String address, String text, @Nullable String secret, Instant now) {
        var document = Map.<String, Object>of("msgtype", "text", "text", Map.of("content", text));
        if (secret == null) {
            return new Asked(address, document);
        }
        var millis = String.valueOf(now.toEpochMilli());
        var sign = base64(Signature.of(secret, millis + "\n" + secret));
        var query = "timestamp=" + millis + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
        return new Asked(address + (address.contains("?") ? "&" : "?") + query, document);
    }

    /** The other way round than DingTalk: HMAC over nothing, keyed with the time, a line break and the secret. */
    private static Asked feishu(String address, String text, @Nullable String secret, Instant now) {
        var document = new LinkedHashMap<String, Object>();
        if (secret != null) {
            var seconds = String.valueOf(now.getEpochSecond());
            document.put("timestamp", seconds);
            document.put("sign", base64(Signature.of(seconds + "\n" + secret, "")));
        }
        document.put("msg_type", "text");
        document.put("content", Map.of("text", text));
        return new Asked(address, document);
    }

    private static String base64(byte[] code) {
        return Base64.getEncoder().encodeToString(code);
    }
}
