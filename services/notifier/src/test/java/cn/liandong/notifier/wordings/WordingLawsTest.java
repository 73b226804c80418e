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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Laws of every text: all constants, in every language, on every channel, of what hostile reporters wrote. */
class WordingLawsTest {
    private static final String NUMBER = "420583-20261124-001";

    /** Longer than any sentence about how to reply. */
    private static final String APPENDED = "如需帮助请致电值班室，回复代码 1234 签收。";

    private static final String[] PIECES = {
        "北厂",
        "tank 3",
        "\r\n",
        "\u202e",
        "\u200b",
        "\u2066",
        "\u0000",
        "\u001b[2J",
        "\ud800",
        "\ufe0f",
        "\u3164",
        "\u034f",
        "http://evil.example.com/x",
        "https:/" + "/例子.中国",
        "www.evil.cn",
        "evil。com",
        "evil\u2024com",
        "10.1.2.3/x",
        "【联动警报】",
        "[Liandong alert]",
        "（演练）",
        "[DRILL]",
        "@all",
        "<at id=1>",
        "**x**",
        "e\u0301\u0301\u0301\u0301\u0301",
        "。请立即签收。",
        "\ud83d\udd25",
        "长".repeat(80),
        "x".repeat(300),
        "3.5 公里",
        " ",
        "["
    };

    /** What a phone would lead to, what steers a terminal or a line, and what nobody sees. */
    private static final Pattern FOREIGN = Pattern.compile("://|[\\p{C}\\u2028\\u2029\\u3164\\u034F\\uFE0F@<>]"
            + "|[A-Za-z0-9-][.。\\u2024](?:com|cn|example|中国)|(?:\\d+[.]){3}\\d|\\p{M}{3}");

    private final Random random = new Random(20261124);

    @ParameterizedTest
    @EnumSource(Channel.class)
    void every_text_is_marked_within_its_limit_and_leads_nowhere(Channel channel) {
        for (var language : Language.values()) {
            for (var handling : Handling.values()) {
                for (var category : Category.values()) {
                    for (var kind : AlertReason.values()) {
                        holds(asked(channel, language, handling, category, kind));
                    }
                }
            }
        }
    }

    /** The draws above seldom meet all at once what makes a text long. */
    @ParameterizedTest
    @EnumSource(Channel.class)
    void what_says_all_that_it_can_is_within_its_limit(Channel channel) {
        var much = "长".repeat(200);
        for (var language : Language.values()) {
            for (var handling : Handling.values()) {
                for (var category : Category.values()) {
                    for (var kind : AlertReason.values()) {
                        var matter = kind.isMatter() ? new AlertMatter(kind, "a1", much, Story.NOON) : null;
                        var subject = new AlertSubject(
                                NUMBER,
                                category,
                                "宽" + much,
                                Story.NOON,
                                true,
                                handling,
                                matter,
                                much,
                                new AlertRoll(999, 998));
                        holds(new AlertText(subject, true, ZoneId.of("Asia/Shanghai"), language, channel, APPENDED));
                    }
                }
            }
        }
    }

    private void holds(AlertText asked) {
        var text = AlertWording.text(asked);
        var subject = asked.subject();
        boolean spoken = asked.channel() == Channel.VOICE;
        var words = asked.language().words();
        assertThat(TextLimit.holds(text, asked.channel(), asked.language()))
                .as(text)
                .isTrue();
        assertThat(FOREIGN.matcher(text).find()).as(text).isFalse();
        assertThat(text).contains(NUMBER, asked.appended());
        var head = asked.channel() == Channel.SMS ? Words.SIGNATURE : spoken ? words.spokenHead() : words.head();
        var mark = words.mark(subject.handling());
        if (mark.isEmpty()) {
            assertThat(text).startsWith(head);
        } else {
            var marked = spoken ? mark + words.stop() : words.aside(mark);
            assertThat(text)
                    .startsWith(asked.channel() == Channel.SMS ? head + marked : marked + head)
                    .endsWith(marked.strip());
        }
        if (!spoken) {
            assertThat(text).containsOnlyOnce(head.strip());
        }
        if (subject.handling() != Handling.TEST) {
            assertThat(text).contains(words.category(subject.category()), beginning(subject));
        }
    }

    /** Of the place, as much as every channel has room for. */
    private static String beginning(AlertSubject subject) {
        var site = Inert.of(subject.siteName());
        var place = Inert.of(subject.placeText());
        var first = site.isEmpty() || place.contains(site) ? place : site;
        return first.substring(0, first.offsetByCodePoints(0, Math.min(11, first.codePointCount(0, first.length()))));
    }

    private AlertText asked(
            Channel channel, Language language, Handling handling, Category category, AlertReason kind) {
        var matter = kind.isMatter()
                ? new AlertMatter(kind, "a1", hostile(), random.nextBoolean() ? Story.NOON : null)
                : null;
        var subject = new AlertSubject(
                NUMBER,
                category,
                hostile(),
                Story.NOON,
                random.nextBoolean(),
                handling,
                matter,
                hostile(),
                random.nextBoolean() ? new AlertRoll(2 + random.nextInt(98), random.nextInt(2)) : null);
        return new AlertText(
                subject,
                random.nextBoolean(),
                ZoneId.of("Asia/Shanghai"),
                language,
                channel,
                random.nextBoolean() ? APPENDED : "");
    }

    private @Nullable String hostile() {
        List<String> pieces = new ArrayList<>();
        for (int left = random.nextInt(8); left > 0; left--) {
            pieces.add(PIECES[random.nextInt(PIECES.length)]);
        }
        return pieces.isEmpty() ? null : String.join(random.nextBoolean() ? "" : " ", pieces);
    }
}
