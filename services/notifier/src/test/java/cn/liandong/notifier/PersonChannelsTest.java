package cn.liandong.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.runtime.serde.Json;
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
        assertThat(NotifierView.EMPTY.follow(read).of(new PersonId("p1"))).containsExactly(Channel.MAIL, Channel.SMS);
    }

    @Test
    void whoever_has_only_channels_that_nobody_here_knows_is_called_as_one_without_any() {
        var view =
                NotifierView.EMPTY.follow(read("{\"id\": \"p1\", \"contacts\": [{\"channel\": \"CARRIER_PIGEON\"}]}"));
        assertThat(view.of(new PersonId("p1"))).containsExactly(Channel.WEBHOOK);
        assertThat(view.follow(read("{\"id\": \"p1\"}")).of(new PersonId("p1"))).containsExactly(Channel.WEBHOOK);
    }

    private static PersonChannels read(String json) {
        return Json.mapper().readValue(json, PersonChannels.class);
    }
}
