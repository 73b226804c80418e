package cn.liandong.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.runtime.serde.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonChannelsTest {
    @Test
    void a_person_is_read_without_name_number_and_address_and_a_channel_of_a_newer_version_is_passed_over() {
        var read = read("""
                {"id": "p1", "organization": "dongshi", "name": "某某", "phone": "199-0000-0001", "contacts": [
                  {"channel": "CARRIER_PIGEON", "address": "loft 3"}, {"channel": "MAIL", "address": "a@city.example"},
                  {"channel": "SMS", "address": "199-0000-0001"}, {"channel": "MAIL", "address": "b@city.example"},
                  {"channel": null}, null]}
                """);
        assertThat(read.inOrder()).containsExactly(Channel.MAIL, Channel.SMS);
        assertThat(read.toString()).doesNotContain("199-0000", "某某", "city.example", "loft");
        assertThat(NotifierView.EMPTY.follow(read, Story.NOON).of(new PersonId("p1")))
                .containsExactly(Channel.MAIL, Channel.SMS);
    }

    @Test
    void whoever_has_only_channels_that_nobody_here_knows_is_called_as_one_without_any() {
        var view = NotifierView.EMPTY.follow(
                read("{\"id\": \"p1\", \"contacts\": [{\"channel\": \"CARRIER_PIGEON\"}]}"), Story.NOON);
        assertThat(view.of(new PersonId("p1"))).containsExactly(Channel.WEBHOOK);
        assertThat(view.follow(read("{\"id\": \"p1\"}"), Story.NOON).of(new PersonId("p1")))
                .containsExactly(Channel.WEBHOOK);
    }

    @Test
    void a_browser_is_read_without_what_it_is_called_by_whatever_a_newer_version_writes_there() {
        var read = Json.mapper().readValue("""
                {"id": "b1", "person": "p1", "at": 7, "browser": {"endpoint": "https://push.example.net/secret", "new": []}}
                """, PersonBrowser.class);
        assertThat(read.toString()).doesNotContain("push.example.net");
        var view = NotifierView.EMPTY.follow(read, Story.NOON);
        assertThat(view.of(new PersonId("p1"))).containsExactly(Channel.WEB_PUSH);
        assertThat(view.toString()).doesNotContain("push.example.net");
        var ended = Json.mapper().readValue("{\"id\": \"b1\", \"person\": \"p1\"}", PersonBrowser.class);
        assertThat(view.follow(ended, Story.NOON).browsers()).isEmpty();
    }

    @Test
    void nobody_elses_list_of_contacts_makes_a_browser_one() {
        var read = read("{\"id\": \"p1\", \"contacts\": [{\"channel\": \"WEB_PUSH\", \"address\": \"{}\"}]}");
        assertThat(read.inOrder()).isEmpty();
    }

    @Test
    void a_contact_that_is_written_again_is_none_that_is_new() {
        var first = Story.NOON.minusSeconds(60);
        var view = NotifierView.EMPTY.follow(read("""
                        {"id": "p1", "contacts": [{"channel": "SMS", "address": "199-0000-0001", "since": "%s"},
                          {"channel": "MAIL", "address": "a@city.example"},
                          {"channel": "VOICE", "address": "199-0000-0001", "since": "some day"}]}
                        """.formatted(first)), Story.NOON);
        var person = new PersonId("p1");
        assertThat(view.since(person, Channel.SMS)).isEqualTo(first);
        assertThat(view.since(person, Channel.MAIL)).isEqualTo(Story.NOON);
        assertThat(view.since(person, Channel.VOICE)).isEqualTo(Story.NOON);
        assertThat(view.since(person, Channel.WECOM)).isEqualTo(Instant.MIN);
    }

    private static PersonChannels read(String json) {
        return Json.mapper().readValue(json, PersonChannels.class);
    }
}
