package cn.liandong.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.fixtures.tidy.alerts.Alert;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pcollections.PMap;

class ShapesTest {
    enum Level {
        LOW,
        HIGH
    }

    sealed interface Step {}

    // Not in the order in which they are listed.
    record Waited(int seconds) implements Step {}

    record Zeal(@Nullable Step after) implements Step {}

    record Asked(List<? extends Level> levels) implements Step {}

    record Box<T>(T inside) {}

    record Whole(
            PMap<Key, Box<Step>> steps,
            Map<String, @Nullable Instant> ends,
            @Nullable Whole parent) {}

    record Key(String value) {}

    record Held(Object anything, StringBuilder buffer) {}

    record Opaque(Runnable known, ShapesTest unknown) {}

    @Test
    void aShapeNamesWhateverAValueIsMadeOfOnceAndInOneOrder() {
        assertThat(Shapes.of(Whole.class)).isEqualTo("""
                ShapesTest.Whole
                  steps: PMap<ShapesTest.Key, ShapesTest.Box<ShapesTest.Step>>
                  ends: Map<String, Instant?>
                  parent: ShapesTest.Whole?

                ShapesTest.Key
                  value: String

                ShapesTest.Box
                  inside: T

                ShapesTest.Step = ShapesTest.Asked | ShapesTest.Waited | ShapesTest.Zeal

                ShapesTest.Asked
                  levels: List<ShapesTest.Level>

                ShapesTest.Level: LOW | HIGH

                ShapesTest.Waited
                  seconds: int

                ShapesTest.Zeal
                  after: ShapesTest.Step?
                """);
    }

    @Test
    void severalRootsStandInOneTextAndWhatTheyShareStandsOnce() {
        assertThat(Shapes.of(Key.class, Box.class, Key.class)).isEqualTo("""
                ShapesTest.Key
                  value: String

                ShapesTest.Box
                  inside: T
                """);
    }

    @Test
    void whatIsNotOursStandsByItsName() {
        assertThat(Shapes.of(Held.class)).isEqualTo("""
                ShapesTest.Held
                  anything: Object
                  buffer: StringBuilder
                """);
    }

    @Test
    void twoTypesOfOneNameStandWithTheirPackages() throws Exception {
        assertThat(Shapes.of(Alert.class, Class.forName("cn.liandong.fixtures.entangled.alerts.Alert")))
                .startsWith("cn.liandong.fixtures.tidy.alerts.Alert = Alert.Acknowledged | Alert.Open\n")
                .contains("\ncn.liandong.fixtures.entangled.alerts.Alert\n  unit: Unit\n");
    }

    private static final class Made {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Made(List<Instant> of) {
            assertThat(of).isNotNull();
        }
    }

    private static final class Named {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Named of(Map<String, Instant> times) {
            assertThat(times).isNotNull();
            return new Named();
        }
    }

    @Test
    void aClassIsWhatItIsMadeOf() {
        assertThat(Shapes.of(Named.class)).isEqualTo("ShapesTest.Named as Map<String, Instant>\n");
        assertThat(Shapes.of(Made.class)).startsWith("ShapesTest.Made as List<Instant>\n");
    }

    @Test
    void aTypeThatMayHoldAnythingIsRefused() {
        assertThatThrownBy(() -> Shapes.of(Opaque.class))
                .hasMessageContaining("the shape of cn.liandong.testkit.ShapesTest cannot be told");
    }
}
