package cn.liandong.notifier.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationHash;
import cn.liandong.notifier.Story;
import cn.liandong.notifier.channels.Peer;
import cn.liandong.notifier.channels.ScriptedServer;
import cn.liandong.runtime.serde.Json;
import java.util.List;

class SubmailVoiceTest extends PhoneContract {
    @Override
    Channel kind() {
        return Channel.VOICE;
    }

    @Override
    String provider() {
        return "submail-voice";
    }

    @Override
    List<String> settingsAskedFor() {
        return List.of("appid", "appkey", "project");
    }

    @Override
    Peer gateway() {
        return new Gateway("{\"status\": \"success\"}", "{\"status\": \"error\"}", SubmailVoiceTest::seen);
    }

    private static Peer.Seen seen(ScriptedServer.Request request) {
        var fields = form(request);
        assertThat(fields).containsEntry("to", "19900000002");
        var text = Json.mapper().readTree(of(fields, "vars")).get("text").asString();
        // 32 characters, which is all that a tag holds.
        assertThat(fields).containsEntry("tag", NotificationHash.of(Story.FIRST));
        return new Peer.Seen(Story.FIRST.value(), text, text.contains("重复通知"));
    }

    @Override
    protected CallResult refused() {
        return CallResult.failed(FailureCode.PROVIDER_REFUSED);
    }
}
