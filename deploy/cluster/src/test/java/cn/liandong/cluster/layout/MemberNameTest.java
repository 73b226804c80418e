package cn.liandong.cluster.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MemberNameTest {
    @Test
    void brokersComeFirstAndTheBalancerLast() {
        assertThat(MemberName.all().stream().map(MemberName::toString).collect(Collectors.joining(" ")))
                .isEqualTo("broker-1 broker-2 broker-3 roster-0 roster-1 dispatch-0 dispatch-1 intake-0 intake-1"
                        + " notifier-0 notifier-1 console-0 console-1 balancer");
    }

    @Test
    void everyNameIsReadAsItIsWritten() {
        assertThat(MemberName.all())
                .allMatch(name -> MemberName.parse(name.toString()).equals(name));
    }

    @Test
    void aNameThatIsNoneIsToldWhichThereAre() {
        assertThatThrownBy(() -> MemberName.parse("broker-0")).hasMessageContaining("broker-1, broker-2, broker-3");
        assertThatThrownBy(() -> new MemberName(Role.INTAKE, 2)).hasMessageContaining("no intake number 2");
    }
}
