package cn.liandong.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CannotStartTest {
    @Test
    void theReasonOfAPartIsFoundWithinWhatTheContextSays() {
        var reason = new CannotStart("the folder is for one instance");
        assertThat(CannotStart.within(new IllegalStateException("edge", new IllegalStateException("bean", reason))))
                .isSameAs(reason);
        assertThat(CannotStart.within(reason)).isSameAs(reason);
        assertThat(CannotStart.within(new IllegalStateException("broken"))).isNull();
    }
}
