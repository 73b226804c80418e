package cn.liandong.notifier.channels.robots;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.channels.egress.EgressGuard;
import cn.liandong.notifier.channels.http.HttpCall;
import cn.liandong.notifier.channels.http.HttpCalls;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.notifier.channels.isolation.Precedence;
import cn.liandong.notifier.channels.isolation.ProviderFailed;
import cn.liandong.notifier.channels.signatures.SigningSecrets;
import cn.liandong.runtime.serde.Json;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/** Tells one group something through its robot, signed where the platform signs and the secret is known. */
public final class RobotChannel implements NotificationChannel {
    private final Robot robot;
    private final HttpCalls calls;
    private final SigningSecrets secrets;
    private final InstantSource clock;

    private RobotChannel(
            Robot robot,
            CallSettings settings,
            EgressGuard guard,
            SigningSecrets secrets,
            InstantSource clock,
            MeterRegistry meters) {
        this.robot = robot;
        this.secrets = secrets;
        this.clock = clock;
        calls = new HttpCalls(robot.channel(), settings, guard, meters);
    }

    /**
     * Of the platform that the channel names.
     *
     * @param channel WECOM, DINGTALK or FEISHU
     */
    public static RobotChannel of(
            Channel channel,
            CallSettings settings,
            EgressGuard guard,
            SigningSecrets secrets,
            InstantSource clock,
            MeterRegistry meters) {
        var robot = switch (channel) {
            case WECOM -> Robot.WECOM;
            case DINGTALK -> Robot.DINGTALK;
            case FEISHU -> Robot.FEISHU;
            case WEBHOOK, SMS, VOICE, MAIL, WEB_PUSH, FILE ->
                throw new IllegalArgumentException(
                        channel + " is no group's robot: expected WECOM, DINGTALK or FEISHU");
        };
        return new RobotChannel(robot, settings, guard, secrets, clock, meters);
    }

    @Override
    public Channel channel() {
        return robot.channel();
    }

    @Override
    public Mono<CallResult> call(String address, NotificationSending sending, String text) {
        var asked = robot.request().of(address, text, secrets.of(address), clock.instant());
        return calls.call(
                HttpCall.json(asked.address(), sending, asked.document()), Precedence.of(sending), this::result);
    }

    /** Throws {@link ProviderFailed} where the platform limits calls or is in trouble, which counts against it. */
    private CallResult result(String body) {
        int code;
        try {
            var said = Json.mapper().readTree(body).path(robot.codeField());
            if (!said.isIntegralNumber()) {
                return CallResult.failed(FailureCode.GARBLED);
            }
            code = said.asInt();
        } catch (JacksonException e) {
            return CallResult.failed(FailureCode.GARBLED);
        }
        if (code == 0) {
            return new CallResult.Taken();
        }
        var meaning = robot.codes().getOrDefault(code, FailureCode.PROVIDER_REFUSED);
        if (meaning.again()) {
            throw new ProviderFailed(meaning.name());
        }
        return CallResult.failed(meaning);
    }

    @Override
    public void close() {
        calls.close();
    }
}
