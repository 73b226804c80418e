package cn.liandong.notifier.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationHash;
import cn.liandong.notifier.Story;
import cn.liandong.notifier.channels.Peer;
import cn.liandong.notifier.channels.ScriptedServer;
import java.util.List;

class SubmailSmsTest extends PhoneContract {
    @Override
    Channel kind() {
        return Channel.SMS;
    }

    @Override
    String provider() {
        return "submail-sms";
    }

    @Override
    List<String> settingsAskedFor() {
        return List.of("appid", "appkey");
    }

    @Override
    Peer gateway() {
        return new Gateway("{\"status\": \"success\"}", "{\"status\": \"error\"}", SubmailSmsTest::seen);
    }

    private static Peer.Seen seen(ScriptedServer.Request request) {
        var fields = form(request);
        assertThat(fields).containsEntry("to", "19900000002").containsEntry("tag", NotificationHash.of(Story.FIRST));
        var text = of(fields, "content");
        return new Peer.Seen(Story.FIRST.value(), text, text.contains("重复通知"));
    }

    @Override
    protected CallResult refused() {
        return CallResult.failed(FailureCode.PROVIDER_REFUSED);
    }
}
