package cn.liandong.notifier.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.channels.Peer;
import cn.liandong.notifier.channels.ScriptedServer;
import java.util.List;
import org.junit.jupiter.api.Test;

class YunpianSmsTest extends PhoneContract {
    @Override
    Channel kind() {
        return Channel.SMS;
    }

    @Override
    String provider() {
        return "yunpian-sms";
    }

    @Override
    List<String> settingsAskedFor() {
        return List.of("apikey");
    }

    @Override
    Peer gateway() {
        return new Gateway("{\"code\": 0, \"sid\": 1}", "{\"code\": 2, \"msg\": \"?\"}", YunpianSmsTest::seen);
    }

    private static Peer.Seen seen(ScriptedServer.Request request) {
        var fields = form(request);
        assertThat(fields).containsEntry("mobile", "19900000002").containsKey("apikey");
        return new Peer.Seen(
                of(fields, "uid"), of(fields, "text"), of(fields, "text").contains("重复通知"));
    }

    @Override
    protected CallResult refused() {
        return CallResult.failed(FailureCode.BAD_ADDRESS);
    }

    @Test
    void a_provider_that_limits_calls_is_tried_again_and_counts_as_in_trouble() {
        var busy = new Gateway("{\"code\": 33}", "", YunpianSmsTest::seen);
        var peer = keep(busy);
        var channel = channelTo(peer, patient());
        for (int attempt = 1; attempt <= 10; attempt++) {
            assertThat(call(channel, peer, attempt, false)).isEqualTo(failed(FailureCode.PROVIDER_BUSY));
        }
        assertThat(call(channel, peer, 11, false)).isEqualTo(failed(FailureCode.CIRCUIT_OPEN));
    }
}
