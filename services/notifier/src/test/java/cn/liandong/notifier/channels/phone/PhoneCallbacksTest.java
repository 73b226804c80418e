package cn.liandong.notifier.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.notifier.Callback;
import cn.liandong.notifier.CallbackReader;
import cn.liandong.notifier.CallbackReader.CallbackReading;
import cn.liandong.notifier.CallbackReader.CallbackRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What providers post, by the files that come with the program. The digests were made by md5sum. */
class PhoneCallbacksTest {
    private static final Map<String, String> YUNPIAN =
            Map.of("apikey", "an-invented-apikey", "callbacksecret", "an-invented-secret-of-16");
    private static final Map<String, String> SUBMAIL =
            Map.of("replykey", "an-invented-replykey", "deliverykey", "an-invented-deliverykey");
    private static final Map<String, String> SECRET = Map.of("secret", "an-invented-secret-of-16");

    private static final String REPLY = """
            {"id":"2a70c6bb4f2845da","mobile":"19900000001","text":"10，收到！","reply_time":"2026-11-24 12:00:00",\
            "extend":"01","base_extend":"8888","_sign":"577b6f204c52e0d9bde98a69bece74c1"}""";

    @Test
    void a_reply_whose_digest_is_right_is_read_wrapped_and_encoded_once_or_twice() {
        var reader = yunpian(CallbackReader.Kind.REPLIES);
        var reply = (Callback.Reply) only(reader.read(form("sms_reply=" + encoded(REPLY))));
        assertThat(reply.phone()).isEqualTo("19900000001");
        assertThat(reply.text()).isEqualTo("10，收到！");
        assertThat(reply.notification()).isNull();
        assertThat(only(reader.read(form("sms_reply=" + encoded(encoded(REPLY))))))
                .isEqualTo(reply);
        assertThat(only(reader.read(form("sms_reply=" + encoded("[" + REPLY + "]")))))
                .isEqualTo(reply);
        assertThat(reader.answer()).isEqualTo("SUCCESS");
    }

    @Test
    void whatever_of_a_signed_reply_is_changed_it_is_not_the_providers() {
        var reader = yunpian(CallbackReader.Kind.REPLIES);
        for (var change : Map.of(
                        "19900000001", "19900000002",
                        "10，", "11，",
                        "2a70c6bb4f2845da", "2a70c6bb4f2845db",
                        "12:00:00", "12:00:01",
                        "\"01\"", "\"02\"",
                        "577b", "577c",
                        ",\"_sign\":\"577b6f204c52e0d9bde98a69bece74c1\"", "")
                .entrySet()) {
            assertThat(REPLY).contains(change.getKey());
            var changed = REPLY.replace(change.getKey(), change.getValue());
            assertThat(reader.read(form("sms_reply=" + encoded(changed))))
                    .as(changed)
                    .isEqualTo(new CallbackReading.Unproven());
            // One that is right beside it does not make it right.
            assertThat(reader.read(form("sms_reply=" + encoded("[" + REPLY + "," + changed + "]"))))
                    .isEqualTo(new CallbackReading.Unproven());
        }
    }

    @Test
    void a_field_that_is_called_secret_replaces_no_secret() {
        var reader = yunpian(CallbackReader.Kind.REPLIES);
        // The digest of `0,,1,1,,10,mine`.
        var forged =
                "{\"id\":\"1\",\"secret\":\"mine\",\"_sign\":\"bc01e5de2ba1ffebff25542665d66b2a\",\"base_extend\":\"0\","
                        + "\"mobile\":\"1\",\"text\":\"10\"}";
        assertThat(reader.read(form("sms_reply=" + encoded(forged)))).isEqualTo(new CallbackReading.Unproven());
    }

    @Test
    void reports_are_read_where_the_address_ends_in_the_secret() {
        var reader = yunpian(CallbackReader.Kind.DELIVERIES);
        var reports = "sms_status=" + encoded("""
                [{"sid":9527,"uid":"n1","report_status":"SUCCESS","mobile":"19900000001","error_msg":"DELIVRD"},
                {"sid":9528,"uid":"n2","report_status":"FAIL"},{"sid":9529,"uid":"n3","report_status":"?"},
                {"sid":9530,"uid":null,"report_status":"SUCCESS"},{"sid":9531}]""");
        assertThat(proven(reader.read(new CallbackRequest(SECRET, FORM, reports))))
                .containsExactly(new Callback.Delivery("n1", true), new Callback.Delivery("n2", false));
        for (var wrong :
                List.of("", "an-invented-secret-of-1", "an-invented-secret-of-16 ", "AN-INVENTED-SECRET-OF-16")) {
            assertThat(reader.read(new CallbackRequest(Map.of("secret", wrong), FORM, reports)))
                    .isEqualTo(new CallbackReading.Unproven());
        }
        assertThat(reader.read(new CallbackRequest(Map.of(), FORM, reports))).isEqualTo(new CallbackReading.Unproven());
    }

    @Test
    void a_key_that_was_pressed_is_read_and_another_event_is_passed_over() {
        var reader = submail("submail-voice", Channel.VOICE, CallbackReader.Kind.REPLIES);
        var pressed = "events=signal&address=19900000001&signal=1&send_id=s1&app=1&timestamp=1795492800"
                + "&token=067ef7e2f286a9a5&signature=5d6763a17458858cea5cf4793a7d939f";
        var reply = (Callback.Reply) only(reader.read(form(pressed)));
        assertThat(List.of(reply.phone(), reply.text())).containsExactly("19900000001", "1");
        assertThat(reply.notification()).isNull();
        var named = (Callback.Reply) only(reader.read(form(pressed + "&tag=n1")));
        assertThat(named.notification()).isEqualTo("n1");
        assertThat(named.unique()).isEqualTo(reply.unique());
        assertThat(proven(reader.read(form(pressed.replace("events=signal", "events=sending")))))
                .isEmpty();
        assertThat(reader.read(form(pressed.replace("token=0", "token=1")))).isEqualTo(new CallbackReading.Unproven());
        // The one SUBHOOK's key proves nothing at the other's address.
        assertThat(reader.read(
                        form(pressed.replace("5d6763a17458858cea5cf4793a7d939f", "29f3850926c66ef13af2427745023424"))))
                .isEqualTo(new CallbackReading.Unproven());
    }

    @Test
    void a_call_and_an_sms_that_were_taken_or_dropped_are_told_alike() {
        for (var name : List.of("submail-voice", "submail-sms")) {
            var reader = submail(name, Channel.SMS, CallbackReader.Kind.DELIVERIES);
            for (var events : Map.of("delivered", true, "dropped", false).entrySet()) {
                assertThat(only(reader.read(form("events=" + events.getKey()
                                + "&tag=n1&token=067ef7e2f286a9a5&signature=29F3850926C66EF13AF2427745023424"))))
                        .isEqualTo(new Callback.Delivery("n1", events.getValue()));
            }
        }
    }

    @Test
    void the_same_answer_has_one_name_that_tells_nothing_of_it() {
        var reader = submail("submail-sms", Channel.SMS, CallbackReader.Kind.REPLIES);
        var first = mo(reader, "10");
        // What the proof is not made of cannot make another answer of it.
        assertThat(mo(reader, "11").unique()).isEqualTo(first.unique()).hasSize(32);
        var elsewhere = PhoneCallbacks.of(
                Channel.SMS, ProviderFile.read("submail-sms"), Map.of("replykey", "another-invented-replykey"));
        var there = (Callback.Reply) only(elsewhere
                .getFirst()
                .read(form("events=mo&address=19900000001&content=10"
                        + "&token=067ef7e2f286a9a5&signature=3dfd40610ff54ff01298fa87116bd4de")));
        assertThat(there.unique()).isNotEqualTo(first.unique());
    }

    @Test
    void there_is_no_reader_where_the_settings_lack_what_proves_it() {
        assertThat(PhoneCallbacks.of(Channel.SMS, ProviderFile.read("yunpian-sms"), Map.of("apikey", "an-apikey")))
                .extracting(CallbackReader::kind)
                .containsExactly(CallbackReader.Kind.REPLIES);
        assertThat(PhoneCallbacks.of(
                        Channel.SMS, ProviderFile.read("submail-sms"), Map.of("replykey", " ", "appkey", "a")))
                .isEmpty();
        assertThat(PhoneCallbacks.of(Channel.SMS, ProviderFile.read("chuanglan-sms"), Map.of()))
                .isEmpty();
        assertThatThrownBy(() -> PhoneCallbacks.of(
                        Channel.SMS, ProviderFile.read("yunpian-sms"), Map.of("callbacksecret", "fifteen-letters")))
                .hasMessage("the provider's setting callbacksecret has 16 characters or more");
    }

    @Test
    void what_cannot_be_read_is_broken_and_nothing_else() {
        var reader = yunpian(CallbackReader.Kind.REPLIES);
        for (var body : List.of(
                "",
                "&&=&",
                "sms_status=" + encoded(REPLY),
                "sms_reply=",
                "sms_reply=%",
                "sms_reply=%zz",
                "sms_reply=" + encoded("null"),
                "sms_reply=" + encoded("\"text\""),
                "sms_reply=" + encoded("[1]"),
                "sms_reply=" + encoded("{"),
                "sms_reply=" + encoded("[".repeat(100_000)),
                "sms_reply=" + encoded("[" + "{},".repeat(CallbackItems.MOST) + "{}]"))) {
            assertThat(reader.read(form(body)))
                    .as(body.length() > 40 ? body.substring(0, 40) : body)
                    .isEqualTo(new CallbackReading.Broken());
        }
        assertThat(proven(reader.read(form("sms_reply=" + encoded("[]"))))).isEmpty();
        assertThat(reader.read(form("sms_reply=" + encoded("{\"_sign\":{}}"))))
                .isEqualTo(new CallbackReading.Unproven());
    }

    private static final Map<String, String> FORM =
            Map.of("content-type", "application/x-www-form-urlencoded; charset=utf-8");

    private static CallbackRequest form(String body) {
        return new CallbackRequest(Map.of(), FORM, body);
    }

    private static Callback.Reply mo(CallbackReader reader, String text) {
        return (Callback.Reply) only(reader.read(form("events=mo&address=19900000001&content=" + text
                + "&token=067ef7e2f286a9a5&signature=5d6763a17458858cea5cf4793a7d939f")));
    }

    private static CallbackReader yunpian(CallbackReader.Kind kind) {
        return of(PhoneCallbacks.of(Channel.SMS, ProviderFile.read("yunpian-sms"), YUNPIAN), kind);
    }

    private static CallbackReader submail(String name, Channel channel, CallbackReader.Kind kind) {
        return of(PhoneCallbacks.of(channel, ProviderFile.read(name), SUBMAIL), kind);
    }

    private static CallbackReader of(List<CallbackReader> readers, CallbackReader.Kind kind) {
        return readers.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    private static Callback only(CallbackReading reading) {
        assertThat(proven(reading)).hasSize(1);
        return proven(reading).getFirst();
    }

    private static List<Callback> proven(CallbackReading reading) {
        assertThat(reading).isInstanceOf(CallbackReading.Proven.class);
        return ((CallbackReading.Proven) reading).callbacks();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
