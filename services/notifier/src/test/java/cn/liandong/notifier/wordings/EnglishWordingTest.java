package cn.liandong.notifier.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.notifier.Story;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnglishWordingTest {
    private static final AlertMatter OFFER =
            new AlertMatter(AlertReason.UNIT_OFFERED, "a1", "白洋一车", Story.NOON.plusSeconds(60));

    @Test
    void it_says_what_where_when_and_what_to_do() {
        assertThat(text(Handling.ACTUAL, Channel.MAIL, null, ""))
                .isEqualTo("[Liandong alert] Fire, place: 北厂 tank 3, reported 24 Nov 12:00, no. 420583-20261124-001."
                        + " Acknowledge now.");
    }

    @Test
    void a_sms_begins_with_the_signature_that_its_provider_knows() {
        assertThat(text(Handling.ACTUAL, Channel.SMS, null, "")).startsWith("【联动警报】Fire, place: ");
    }

    @Test
    void a_voice_reads_sentences_without_brackets() {
        assertThat(text(Handling.EXERCISE, Channel.VOICE, null, ""))
                .isEqualTo("DRILL. Liandong alert. Fire, place: 北厂 tank 3, reported 24 Nov 12:00, no."
                        + " 420583-20261124-001. Acknowledge now. DRILL.");
    }

    @Test
    void an_offer_says_which_unit_and_until_when() {
        assertThat(text(Handling.ACTUAL, Channel.MAIL, OFFER, ""))
                .startsWith("[Liandong alert] Offered to 白洋一车, answer by 12:01:00. Fire, place: ")
                .endsWith(" Accept or decline now.");
    }

    @Test
    void a_clock_says_what_is_to_be_reported_and_until_which_day_and_minute() {
        var due = Story.NOON.plusSeconds(86_400);
        assertThat(text(Handling.ACTUAL, Channel.MAIL, clock(AlertReason.CLOCK_RUNNING, due), ""))
                .startsWith("[Liandong alert] Statutory limit: 市级首报, report by 25 Nov 12:00. Fire, place: ")
                .endsWith(" Acknowledge now.");
        assertThat(text(Handling.ACTUAL, Channel.MAIL, clock(AlertReason.CLOCK_ENDING, due), ""))
                .contains("] Statutory limit near: 市级首报, report by 25 Nov 12:00. ");
        assertThat(text(Handling.ACTUAL, Channel.MAIL, clock(AlertReason.CLOCK_MISSED, null), ""))
                .contains("] Statutory limit missed: 市级首报, report upward now. ");
    }

    @Test
    void mutual_aid_says_who_asks_and_who_does_not_come() {
        assertThat(text(Handling.ACTUAL, Channel.MAIL, aid(AlertReason.AID_ASKED, "宜都市"), ""))
                .contains("] 宜都市 asks for mutual aid. ")
                .contains("Grant or decline now.");
        assertThat(text(Handling.ACTUAL, Channel.MAIL, aid(AlertReason.AID_MISSING, "宜都消防一车"), ""))
                .contains("] Mutual aid does not come: 宜都消防一车, send others. ");
    }

    private static AlertMatter aid(AlertReason kind, String about) {
        return new AlertMatter(kind, "aid1", about, null);
    }

    private static AlertMatter clock(AlertReason kind, @Nullable Instant due) {
        return new AlertMatter(kind, "c1", "市级首报", due);
    }

    @Test
    void what_is_appended_stands_before_the_last_mark() {
        assertThat(text(
                        Handling.EXERCISE,
                        Channel.MAIL,
                        null,
                        AlertWording.link(Language.ENGLISH, "https://a.example/a/t")))
                .endsWith(" Acknowledge now. Acknowledge: https://a.example/a/t [DRILL]");
    }

    private static String text(Handling handling, Channel channel, @Nullable AlertMatter matter, String appended) {
        var subject = new AlertSubject(
                "420583-20261124-001", Category.FIRE, "tank 3", Story.NOON, false, handling, matter, "北厂");
        return AlertWording.text(
                new AlertText(subject, false, ZoneId.of("Asia/Shanghai"), Language.ENGLISH, channel, appended));
    }
}
