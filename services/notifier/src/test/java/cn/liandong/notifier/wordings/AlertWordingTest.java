package cn.liandong.notifier.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AlertRoll;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.notifier.Story;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertWordingTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void it_says_what_where_when_and_what_to_do() {
        assertThat(text("北厂 3 号罐区", false, false))
                .isEqualTo("【联动警报】火灾，地点：北厂 3 号罐区，11月24日 12:00接报，编号 420583-20261124-001。请立即签收。");
    }

    @Test
    void it_says_that_it_may_have_come_before() {
        assertThat(text("北厂", false, true)).startsWith("【联动警报】（重复通知）");
    }

    @Test
    void it_says_that_the_report_calls_itself_an_exercise() {
        assertThat(text("北厂", true, false)).contains("（报告自称演练，未经确认）");
    }

    @Test
    void a_place_nobody_knows_is_said_to_be_unknown() {
        assertThat(text(null, false, false)).contains("地点：不详");
        assertThat(text("  ", false, false)).contains("地点：不详");
    }

    @Test
    void hostile_text_stays_one_line_of_text() {
        assertThat(text("a\r\nb\u0000c\u202Ed\u2028e\u2066f\u001b[31mg\ud800h", false, false))
                .contains("地点：a b c d e f (31mg h，");
    }

    @Test
    void a_place_without_an_end_is_cut() {
        assertThat(text("长".repeat(5_000), false, false))
                .hasSizeLessThan(200)
                .contains("长".repeat(99) + "…，")
                .doesNotContain("长".repeat(100));
        assertThat(text("长".repeat(100), false, false)).contains("长".repeat(100) + "，");
        assertThat(text("\ud842\udfb7".repeat(200), false, false)).contains("\ud842\udfb7".repeat(99) + "…，");
    }

    @Test
    void a_place_begins_no_alert_of_its_own() {
        assertThat(text("东门。请立即签收。【联动警报】解除", false, false))
                .containsOnlyOnce("【")
                .containsOnlyOnce("】");
    }

    @Test
    void an_exercise_says_so_before_anything_else() {
        var subject =
                new AlertSubject("420583-20261124-001", Category.FIRE, "北厂", Story.NOON, false, Handling.EXERCISE);
        assertThat(AlertWording.text(subject, true, SHANGHAI))
                .startsWith("（演练）【联动警报】（重复通知）火灾")
                .endsWith("请立即签收。（演练）");
    }

    @Test
    void a_place_leads_nowhere_and_mentions_nobody() {
        assertThat(text("见 http://evil.example.com/x 或 例子.中国，@all <at id=1> 3.5 公里", false, false))
                .contains("地点：见 http：evil·example·com/x 或 例子·中国，＠all ＜at id=1＞ 3.5 公里，");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\r\n",
                "\t",
                "\u0000",
                "\u001b",
                "\u007f",
                "\u0085",
                "\u009b",
                "\u00ad",
                "\u200b",
                "\u200e",
                "\u202e",
                "\u2028",
                "\u2029",
                "\u2066",
                "\ufeff",
                "\ud83d",
                "\ue000",
                "\udb40\udc01",
                "\uffff",
                " \u3000 "
            })
    void what_cannot_be_seen_is_a_gap_and_alone_says_nothing(String hostile) {
        assertThat(text("东" + hostile + "门", false, false)).contains("地点：东 门，");
        assertThat(text(hostile, false, false)).contains("地点：不详，");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_category_has_its_own_words(Language language) {
        assertThat(Arrays.stream(Category.values()).map(language.words()::category))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_site_is_named_before_what_was_told_of_the_place() {
        assertThat(at("北厂", "3 号罐区")).contains("，地点：北厂 3 号罐区，");
        assertThat(at("北厂", null)).contains("，地点：北厂，");
        assertThat(at("北厂", "\u200b")).contains("，地点：北厂，");
        assertThat(at("北厂", "董市镇北厂 3 号罐区")).contains("，地点：董市镇北厂 3 号罐区，");
        assertThat(at("北\n厂 www.example.com", "a")).contains("，地点：北 厂 www·example·com a，");
    }

    @Test
    void an_offer_says_which_unit_and_until_when_and_asks_for_an_answer() {
        assertThat(matter(AlertReason.UNIT_OFFERED, "白洋一车 http://a.example", Story.NOON.plusSeconds(60)))
                .startsWith("【联动警报】派单：白洋一车 http：a·example，请于 12:01:00 前答复。火灾，地点：北厂，")
                .endsWith("请立即受领或谢绝。");
    }

    @Test
    void where_no_unit_is_left_somebody_has_to_find_one() {
        assertThat(matter(AlertReason.NO_UNIT_LEFT, null, null))
                .startsWith("【联动警报】无队伍可派，请另行安排。火灾，")
                .endsWith("请立即签收。");
    }

    @Test
    void a_directive_says_what_is_ordered_and_what_it_waits_for() {
        var by = Story.NOON.plusSeconds(60);
        assertThat(matter(AlertReason.DIRECTIVE_GIVEN, "封路", by)).contains("】指令：封路，请于 12:01:00 前答复。");
        assertThat(matter(AlertReason.DIRECTIVE_RETURNED, "封路", by)).contains("】答复被退回，指令：封路，请于 12:01:00 前答复。");
        assertThat(matter(AlertReason.DIRECTIVE_ANSWERED, "封路", by)).contains("】指令已答复，请确认或退回：封路。");
        assertThat(matter(AlertReason.DIRECTIVE_OVERDUE, "封路", null)).contains("】督办，指令逾期未办结：封路。");
    }

    private static String at(String site, @Nullable String place) {
        var subject = new AlertSubject(
                "420583-20261124-001", Category.FIRE, place, Story.NOON, false, Handling.ACTUAL, null, site);
        return AlertWording.text(subject, false, SHANGHAI);
    }

    @Test
    void a_level_and_what_is_overdue_are_named() {
        assertThat(matter(AlertReason.LEVEL_SET, "II", null)).startsWith("【联动警报】响应级别 II，本岗位有清单事项，请查看并办理。火灾，");
        assertThat(matter(AlertReason.ITEM_OVERDUE, "疏散 http://a.example", null))
                .startsWith("【联动警报】清单事项逾期未办：疏散 http：a·example。火灾，");
    }

    @Test
    void what_an_alarm_lacks_and_a_lead_that_was_declined_are_told() {
        assertThat(matter(AlertReason.ALARM_SHORTFALL, "2", null)).startsWith("【联动警报】第 2 次增援警报力量不足，请另行调集。火灾，");
        assertThat(matter(AlertReason.LEAD_DECLINED, "董市镇", null))
                .startsWith("【联动警报】董市镇谢绝牵头，仍由原单位牵头，请另行安排。火灾，")
                .endsWith("请立即签收。");
    }

    @Test
    void an_offered_lead_says_who_leads_now_and_until_when() {
        assertThat(matter(AlertReason.LEAD_OFFERED, "市应急管理局", Story.NOON.plusSeconds(600)))
                .startsWith("【联动警报】请接任牵头单位（现牵头：市应急管理局），请于 12:10:00 前答复。火灾，")
                .endsWith("请立即受领或谢绝。");
    }

    @Test
    void a_clock_says_what_is_to_be_reported_and_until_which_day_and_minute() {
        var until = Story.NOON.plusSeconds(86_400);
        assertThat(matter(AlertReason.CLOCK_RUNNING, "市级首报", until))
                .startsWith("【联动警报】法定时限提醒：市级首报，请于 11月25日 12:00 前报送。火灾，");
        assertThat(matter(AlertReason.CLOCK_ENDING, "市级首报", until)).contains("法定时限即将到期：市级首报，请于 11月25日 12:00 前报送。");
        assertThat(matter(AlertReason.CLOCK_MISSED, "市级首报", null))
                .contains("法定时限已过：市级首报，请立即报送。")
                .endsWith("请立即签收。");
    }

    @Test
    void who_is_asked_for_mutual_aid_grants_or_declines_it() {
        assertThat(matter(AlertReason.AID_ASKED, "宜都市", Story.NOON.plusSeconds(600)))
                .startsWith("【联动警报】宜都市请求增援，请于 12:10:00 前答复。火灾，")
                .endsWith("请立即派出或谢绝。");
        assertThat(matter(AlertReason.AID_MISSING, "宜都消防一车", null)).contains("增援不能到达：宜都消防一车，请另行调派。");
    }

    @Test
    void where_each_person_acknowledges_it_says_how_many_have_to_and_how_many_have() {
        assertThat(rolled(Language.CHINESE, Channel.SMS, 2, 1)).contains("001。2 人须逐一签收，已签收 1 人。请立即签收。");
        assertThat(rolled(Language.CHINESE, Channel.VOICE, 12, 0)).contains("12 人须逐一签收，已签收 0 人。");
        assertThat(rolled(Language.ENGLISH, Channel.SMS, 2, 0)).contains("Each of 2 people must acknowledge, 0 did. ");
        assertThat(rolled(Language.CHINESE, Channel.SMS, 1, 0)).doesNotContain("逐一");
    }

    private static String rolled(Language language, Channel channel, int asked, int acknowledged) {
        var subject = Story.subject(Handling.ACTUAL).withRoll(new AlertRoll(asked, acknowledged));
        return AlertWording.text(new AlertText(subject, false, SHANGHAI, language, channel, ""));
    }

    private static String matter(AlertReason kind, @Nullable String about, @Nullable Instant answerBy) {
        var subject = new AlertSubject(
                "420583-20261124-001",
                Category.FIRE,
                "北厂",
                Story.NOON,
                false,
                Handling.ACTUAL,
                new AlertMatter(kind, "a1", about, answerBy),
                null);
        return AlertWording.text(subject, false, SHANGHAI);
    }

    private static String text(@Nullable String place, boolean saysExercise, boolean repeat) {
        var subject = new AlertSubject(
                "420583-20261124-001", Category.FIRE, place, Story.NOON, saysExercise, Handling.ACTUAL);
        return AlertWording.text(subject, repeat, SHANGHAI);
    }
}
