package cn.liandong.notifier.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentsTest {
    @Test
    void the_basic_alphabet_has_160_septets_alone_and_153_of_many() {
        assertThat(Segments.of("a".repeat(160))).isEqualTo(1);
        assertThat(Segments.of("a".repeat(161))).isEqualTo(2);
        assertThat(Segments.of("a".repeat(306))).isEqualTo(2);
        assertThat(Segments.of("a".repeat(307))).isEqualTo(3);
    }

    @Test
    void a_bracket_costs_two_septets() {
        assertThat(Segments.of("[".repeat(80))).isEqualTo(1);
        assertThat(Segments.of("[".repeat(80) + "a")).isEqualTo(2);
    }

    @Test
    void one_letter_outside_makes_it_units_of_16_bits() {
        assertThat(Segments.isBasic("Fire, place: 3 é ü ñ Δ")).isTrue();
        assertThat(Segments.isBasic("Fire ç")).isFalse();
        assertThat(Segments.of("火".repeat(70))).isEqualTo(1);
        assertThat(Segments.of("火".repeat(71))).isEqualTo(2);
        assertThat(Segments.of("火".repeat(134))).isEqualTo(2);
        assertThat(Segments.of("火".repeat(135))).isEqualTo(3);
        assertThat(Segments.of("\ud842\udfb7".repeat(36))).isEqualTo(2);
    }
}
