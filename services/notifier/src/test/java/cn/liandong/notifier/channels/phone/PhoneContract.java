package cn.liandong.notifier.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.Story;
import cn.liandong.notifier.channels.HttpPeer;
import cn.liandong.notifier.channels.Peer;
import cn.liandong.notifier.channels.RemoteChannelContract;
import cn.liandong.notifier.channels.ScriptedServer;
import cn.liandong.notifier.channels.isolation.CallSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What holds for every provider of SMS and voice, besides what holds for every channel. */
abstract class PhoneContract extends RemoteChannelContract {
    static final String PHONE = "199-0000-0002";
    private static final String SECRET = "a-key-that-no-log-holds";

    abstract Channel kind();

    abstract String provider();

    /** The names of the settings that the provider asks for. */
    abstract List<String> settingsAskedFor();

    abstract Peer gateway();

    @Override
    protected Peer peer() {
        return gateway();
    }

    @Override
    protected NotificationChannel channel(Peer peer, CallSettings limits) {
        var settings = new HashMap<String, String>();
        settings.put("url", ((Gateway) peer).server());
        settingsAskedFor().forEach(name -> settings.put(name, SECRET));
        return new PhoneChannel(kind(), provider(), Map.copyOf(settings), limits, new SimpleMeterRegistry());
    }

    @Override
    protected List<String> secrets() {
        return List.of(SECRET, PHONE, PHONE.replace("-", ""), "token=secret");
    }

    @Test
    void a_success_whose_body_says_nothing_known_is_garbled_and_may_have_reached_the_person() {
        for (var body : List.of("", "ok", "null", "[]", "{}", "{\"code\": {}}", "{\"code\": null}", "<html>")) {
            var gateway = new Gateway(body, body, _ -> new Peer.Seen("", "", false));
            var peer = keep(gateway);
            assertThat(call(channelTo(peer, patient()), peer, 1, false))
                    .as(body)
                    .isEqualTo(failed(FailureCode.GARBLED));
        }
    }

    @Test
    void what_is_no_number_is_given_up() {
        var peer = open();
        var channel = channelTo(peer, patient());
        for (var address : List.of("", "12", "officer", "199-0000-0002&mobile=1", "http://a.example/", "１９９００００")) {
            assertThat(channel.call(address, Story.sending("p1", 1, false), "火灾")
                            .block(LIMIT))
                    .as(address)
                    .isEqualTo(failed(FailureCode.BAD_ADDRESS));
        }
        assertThat(peer.seen()).isEmpty();
    }

    /** A gateway that answers 200 and these bodies; whoever is reached has a number. */
    static final class Gateway implements Peer {
        private final HttpPeer peer;

        Gateway(String takes, String refuses, Function<ScriptedServer.Request, Seen> read) {
            peer = new HttpPeer(HttpPeer.answer("200 OK", takes), HttpPeer.answer("200 OK", refuses), read);
        }

        String server() {
            return peer.address();
        }

        @Override
        public String address() {
            return PHONE;
        }

        @Override
        public void does(Mode mode) {
            peer.does(mode);
        }

        @Override
        public List<Seen> seen() {
            return peer.seen();
        }

        @Override
        public void close() {
            peer.close();
        }
    }

    static Map<String, String> form(ScriptedServer.Request request) {
        assertThat(request.headers().get("content-type")).startsWith("application/x-www-form-urlencoded");
        var fields = new HashMap<String, String>();
        Arrays.stream(request.body().split("&")).map(pair -> pair.split("=", 2)).forEach(pair -> {
            assertThat(fields).doesNotContainKey(pair[0]);
            fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        });
        return fields;
    }

    static String of(Map<String, String> fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new AssertionError(name + " is missing in " + fields.keySet());
        }
        return value;
    }
}
