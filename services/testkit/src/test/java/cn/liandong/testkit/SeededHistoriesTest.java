package cn.liandong.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeededHistoriesTest {
    @Test
    void theSameSeedsMakeTheSameHistories() {
        assertThat(numbers()).hasSize(20).isEqualTo(numbers()).doesNotHaveDuplicates();
    }

    @Test
    void aBrokenLawNamesTheSeedThatBreaksIt() {
        var run = new int[1];
        assertThatThrownBy(() ->
                        SeededHistories.holds(20, random -> assertThat(++run[0]).isLessThan(7)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed 7")
                .hasMessageContaining("-Dseed=7");
    }

    private static List<Long> numbers() {
        var numbers = new ArrayList<Long>();
        SeededHistories.holds(20, random -> numbers.add(random.nextLong()));
        return numbers;
    }
}
