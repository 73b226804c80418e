package cn.liandong.notifier.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.AlertRoll;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.notifier.AlertStandings;
import cn.liandong.notifier.Story;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static final String KEY = "an-invented-key-for-a-test-of-32";
    private static final LinkPage PAGE = new LinkPage(ZoneId.of("Asia/Shanghai"));

    @Test
    void no_group_no_voice_and_no_sms_carries_a_link() {
        assertThat(Arrays.stream(Channel.values()).filter(Links::isReadAlone))
                .containsExactly(Channel.WEBHOOK, Channel.MAIL, Channel.FILE);
    }

    @Test
    void whatever_differs_between_two_links_their_tokens_differ() {
        var tokens = Stream.of(
                        link("420583", "p1", Channel.MAIL, 1, Story.NOON),
                        link("420582", "p1", Channel.MAIL, 1, Story.NOON),
                        link("420583", "p2", Channel.MAIL, 1, Story.NOON),
                        link("420583", "p1", Channel.FILE, 1, Story.NOON),
                        link("420583", "p1", Channel.MAIL, 2, Story.NOON),
                        link("420583", "p1", Channel.MAIL, 1, Story.NOON.plusSeconds(1)))
                .map(link -> link.token(KEY))
                .toList();
        assertThat(tokens).doesNotHaveDuplicates().allMatch(token -> token.matches("[A-Za-z0-9_-]{22}"));
        var one = link("420583", "p1", Channel.MAIL, 1, Story.NOON);
        assertThat(one.token(KEY)).isEqualTo(tokens.getFirst()).isNotEqualTo(one.token(KEY + "2"));
    }

    @Test
    void an_acknowledgement_of_an_alert_raised_again_is_no_repeat_of_the_first() {
        var link = link("420583", "p1", Channel.MAIL, 1, Story.NOON);
        var first = LinkCommands.acknowledge(link, "t", 0);
        assertThat(LinkCommands.acknowledge(link, "t", 0)).isEqualTo(first);
        assertThat(LinkCommands.acknowledge(link, "t", 2).commandId()).isNotEqualTo(first.commandId());
    }

    @Test
    void what_a_reporter_wrote_is_never_markup() {
        var link = link("420583", "p1", Channel.MAIL, 1, Story.NOON);
        var page = PAGE.of(link, "地点：<script>alert(1)</script>\"'&", AlertStandings.Standing.OPEN, null);
        assertThat(page)
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script")
                .contains("<form method=\"post\">");
    }

    @Test
    void whoever_came_first_is_named_and_the_button_is_gone() {
        var link = link("420583", "p1", Channel.MAIL, 1, Story.NOON);
        assertThat(PAGE.of(link, "火灾", acknowledgedBy("p2"), null))
                .contains("已签收（city.leader） 2026-11-24 12:00")
                .doesNotContain("<form");
        assertThat(PAGE.of(link, "火灾", acknowledgedBy("p1"), null))
                .contains("已签收（您本人）")
                .doesNotContain("<form");
        assertThat(PAGE.of(link, "火灾", new AlertStandings.Standing(0, null, Story.NOON), null))
                .contains("已解除")
                .doesNotContain("<form");
    }

    @Test
    void where_each_person_acknowledges_it_says_how_many_are_missing() {
        var link = link("420583", "p1", Channel.MAIL, 1, Story.NOON);
        var open = AlertStandings.Standing.OPEN;
        assertThat(PAGE.of(link, "火灾", open, new AlertRoll(3, 1))).contains("1 / 3，还差 2 人", "<form");
        assertThat(PAGE.of(link, "火灾", acknowledgedBy("p1"), new AlertRoll(2, 2)))
                .contains("2 / 2")
                .doesNotContain("还差");
        assertThat(PAGE.of(link, "火灾", open, new AlertRoll(1, 0))).doesNotContain("逐人签收");
    }

    @Test
    void too_many_wrong_tokens_are_cut_short_for_a_minute() {
        var wrong = new WrongTokens();
        for (int i = 0; i < WrongTokens.MOST_A_MINUTE; i++) {
            assertThat(wrong.isOneTooMany(Story.NOON)).isFalse();
        }
        assertThat(wrong.isOneTooMany(Story.NOON.plusSeconds(59))).isTrue();
        assertThat(wrong.isOneTooMany(Story.NOON.plusSeconds(60))).isFalse();
    }

    @Test
    void no_link_is_made_without_a_key_that_cannot_be_guessed_or_over_an_open_line() {
        assertThat(LinkSettings.read(Map.<String, String>of()::get)).isNull();
        for (var wrong : List.<Map<String, String>>of(
                Map.of(),
                Map.of("liandong.notifier.link-key", "short"),
                Map.of(
                        "liandong.notifier.link-key",
                        KEY,
                        "liandong.notifier.public-address",
                        "http://alerts.example.cn"),
                Map.of("liandong.notifier.link-key", KEY, "liandong.notifier.link-hours", "0"))) {
            var all = new HashMap<String, String>();
            all.put("liandong.notifier.public-address", "https://alerts.example.cn");
            all.putAll(wrong);
            assertThatThrownBy(() -> LinkSettings.read(all::get))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("LIANDONG_NOTIFIER_")
                    .hasMessageNotContaining(KEY);
        }
    }

    private static AlertStandings.Standing acknowledgedBy(String person) {
        return new AlertStandings.Standing(
                0,
                new AlertAcknowledged(
                        Story.ALERT,
                        Story.sending("p1", 1, false).incident(),
                        new PostId("city.leader"),
                        new PersonId(person),
                        Story.NOON),
                null);
    }

    private static Link link(String jurisdiction, String person, Channel channel, int attempt, Instant expiresAt) {
        return new Link(
                new Jurisdiction(jurisdiction),
                Story.sending(person, channel, attempt, false),
                expiresAt,
                Handling.ACTUAL,
                null);
    }
}
