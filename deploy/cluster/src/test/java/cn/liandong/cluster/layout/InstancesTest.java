package cn.liandong.cluster.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstancesTest {
    @Test
    void brokersComeFirstAndTheBalancerLast() {
        assertThat(words(Instances.STANDARD.members()))
                .isEqualTo(
                        "broker-1 broker-2 broker-3 roster-0 roster-1 dispatch-0 dispatch-1 drills-0 drills-1 intake-0 intake-1"
                                + " notifier-0 notifier-1 console-0 console-1 balancer");
    }

    @Test
    void ofOneServiceThereMayBeMoreAndOfAnotherFewer() {
        var grown = Instances.STANDARD.with(Role.DISPATCH, 4).with(Role.ROSTER, 1);

        assertThat(words(grown.services()))
                .isEqualTo("roster-0 dispatch-0 dispatch-1 dispatch-2 dispatch-3 drills-0 drills-1 intake-0 intake-1"
                        + " notifier-0 notifier-1 console-0 console-1");
    }

    @Test
    void asManyAsTheStandardIsTheStandard() {
        assertThat(Instances.STANDARD.with(Role.DISPATCH, 4).with(Role.DISPATCH, 2))
                .isEqualTo(Instances.STANDARD);
    }

    @ParameterizedTest
    @CsvSource({"DISPATCH, 0", "DISPATCH, 5", "BROKER, 4", "BALANCER, 2"})
    void whatThereCannotBeIsNamed(Role role, int count) {
        assertThatThrownBy(() -> Instances.STANDARD.with(role, count))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(count + " of " + role.word());
    }

    @Test
    void everyNameIsReadAsItIsWritten() {
        var grown = Instances.STANDARD.with(Role.DISPATCH, 4);

        assertThat(grown.members())
                .allMatch(name -> grown.named(name.toString()).equals(name));
    }

    @Test
    void aNameThatIsNoneIsToldWhichThereAre() {
        assertThatThrownBy(() -> Instances.STANDARD.named("broker-0"))
                .hasMessageContaining("broker-1, broker-2, broker-3");
        assertThatThrownBy(() -> Instances.STANDARD.named("dispatch-2"))
                .hasMessageContaining("dispatch-0, dispatch-1, drills-0");
        assertThatThrownBy(() -> new MemberName(Role.INTAKE, 4)).hasMessageContaining("no intake number 4");
    }

    private static String words(List<MemberName> names) {
        return names.stream().map(MemberName::toString).collect(Collectors.joining(" "));
    }
}
