package cn.liandong.reports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "FIRE, FIRE, true",
        "FIRE, FIR, true",
        "FIRE, FIRES, true",
        "FIRE, FIRO, true",
        "FIRE, FRIE, true",
        "FIRE, IFRE, true",
        "FIRE, FIER, true",
        "FIRE, IRE, true",
        "FIRE, WIRED, false",
        "FIRE, FO, false",
        "FIRE, RIFE, false",
        "FIRE, '', false",
        "EXPLOSION, EXPLOTION, true",
        "EXPLOSION, EXPLOTIONS, false",
    })
    void oneLetterMoreLessOtherOrSwappedIsNearlyTheSame(String one, String other, boolean nearly) {
        assertThat(Spelling.nearly(one, other)).isEqualTo(nearly);
        assertThat(Spelling.nearly(other, one)).isEqualTo(nearly);
    }
}
