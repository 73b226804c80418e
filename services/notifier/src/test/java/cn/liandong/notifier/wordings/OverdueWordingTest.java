package cn.liandong.notifier.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.NoticeKind;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.ProgrammeId;
import cn.liandong.contracts.ids.ScenarioId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.DutyTold;
import cn.liandong.contracts.notifications.OverdueTold;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverdueWordingTest {
    private static final Instant DUE = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void aFindingSaysWhoseItIsOfWhichDrillAndSinceWhen() {
        assertThat(text(finding(1, "液氨泄漏演练"), Language.CHINESE, Channel.SMS))
                .isEqualTo("【联动警报】整改逾期：董市镇值班员负责的“液氨泄漏演练”整改事项应于11月24日18:00前完成，请督促落实并在系统中答复。");
        assertThat(text(finding(3, null), Language.CHINESE, Channel.MAIL)).contains("董市镇值班员负责的演练整改事项", "第3次提醒");
        assertThat(text(finding(2, "Ammonia"), Language.ENGLISH, Channel.MAIL))
                .contains("Finding overdue: 董市镇值班员 was to mend by 24 Nov 18:00 what Ammonia has shown, told 2 times.");
    }

    @Test
    void aDrillSaysWhoOwesItAndByWhich() {
        assertThat(text(drill("青禾冷链", "液氨泄漏演练"), Language.CHINESE, Channel.SMS))
                .isEqualTo("【联动警报】演练逾期：青禾冷链应于11月24日18:00前组织演练（如“液氨泄漏演练”），至今未举行，请尽快安排。");
        assertThat(text(drill(null, null), Language.CHINESE, Channel.SMS)).contains("演练逾期：应于11月24日18:00前组织演练，");
        assertThat(text(drill("Qinghe", "Ammonia"), Language.ENGLISH, Channel.SMS))
                .contains("Drill overdue: one of Qinghe was to be held by 24 Nov 18:00, such as Ammonia, and was not.");
    }

    @Test
    void itIsMarkedAsNoExerciseAndTheLongestNamesFitEveryChannel() {
        var longest = "很".repeat(60);
        for (var language : Language.values()) {
            for (var channel : Channel.values()) {
                for (var told : new OverdueTold[] {finding(12, longest), drill(longest, longest)}) {
                    var text = text(told, language, channel);
                    assertThat(text)
                            .doesNotContain(
                                    language.words().aside(language.words().mark(Handling.EXERCISE)));
                    assertThat(TextLimit.holds(text, channel, language))
                            .as(text)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void hostileNamesStayText() {
        assertThat(text(drill("【领奖】http://evil.example\n@all", "a\nb"), Language.CHINESE, Channel.SMS))
                .doesNotContain("http://", "\n", "【领奖】");
    }

    private static OverdueTold finding(int step, @Nullable String drill) {
        return new OverdueTold(new FindingId("420583:finding:1"), step, drill, null, null, null, null);
    }

    private static OverdueTold drill(@Nullable String enterprise, @Nullable String drill) {
        return new OverdueTold(
                null,
                1,
                drill,
                new ProgrammeId("420583:programme:1"),
                new ScenarioId("420583:scenario:1"),
                enterprise == null ? null : new OrganizationId("ent"),
                enterprise);
    }

    private static String text(OverdueTold told, Language language, Channel channel) {
        var kind = told.finding() == null ? NoticeKind.DRILL_OVERDUE : NoticeKind.FINDING_OVERDUE;
        return DutyWording.text(
                new DutyTold(kind, "董市镇值班员", null, DUE, null, null, null, null, null, told),
                new PersonId("leader"),
                false,
                ZoneId.of("Asia/Shanghai"),
                language,
                channel);
    }
}
