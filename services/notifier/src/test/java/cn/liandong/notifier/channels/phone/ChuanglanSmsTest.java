package cn.liandong.notifier.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.channels.Peer;
import cn.liandong.notifier.channels.ScriptedServer;
import cn.liandong.runtime.serde.Json;
import java.util.List;

class ChuanglanSmsTest extends PhoneContract {
    @Override
    Channel kind() {
        return Channel.SMS;
    }

    @Override
    String provider() {
        return "chuanglan-sms";
    }

    @Override
    List<String> settingsAskedFor() {
        return List.of("account", "password");
    }

    @Override
    Peer gateway() {
        return new Gateway(
                "{\"code\": \"0\", \"msgId\": \"1\"}", "{\"code\": \"109\", \"msgId\": \"\"}", ChuanglanSmsTest::seen);
    }

    private static Peer.Seen seen(ScriptedServer.Request request) {
        var body = Json.mapper().readTree(request.body());
        assertThat(body.get("phone").asString()).isEqualTo("19900000002");
        var text = body.get("msg").asString();
        return new Peer.Seen(body.get("uid").asString(), text, text.contains("重复通知"));
    }

    @Override
    protected CallResult refused() {
        return CallResult.failed(FailureCode.NO_CREDIT);
    }
}
