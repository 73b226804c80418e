package cn.liandong.console.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResumeTokenTest {
    @Test
    void aTokenIsReadAsItWasWritten() {
        var token = new ResumeToken("1a2b", -7, "mk2d", 12, new Stand(1, 2, 3, 4, 5, 1_795_500_000_000L));

        assertThat(ResumeToken.decode(token.encode())).isEqualTo(token);
        assertThat(token.encode()).matches("[A-Za-z0-9_-]{10,200}");
    }

    @Test
    void whatIsNoTokenIsNone() {
        for (var text : new String[] {"", "x", "====", "AAAA", "汉字", "MS4y", "\u0000"}) {
            assertThat(ResumeToken.decode(text)).as(text).isNull();
        }
    }
}
