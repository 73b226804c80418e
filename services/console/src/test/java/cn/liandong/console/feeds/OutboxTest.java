package cn.liandong.console.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.feeds.Frames.Bye;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final List<Runnable> tasks = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private @Nullable Bye closed;
    private boolean broken;

    private final Outbox outbox = new Outbox(
            new Outbox.Sink() {
                @Override
                public void send(String frame) throws IOException {
                    if (broken) {
                        throw new IOException("gone");
                    }
                    sent.add(frame);
                }

                @Override
                public void close(Bye reason) {
                    closed = reason;
                }
            },
            tasks::add);

    private void run() {
        while (!tasks.isEmpty()) {
            tasks.removeFirst().run();
        }
    }

    @Test
    void whatWasOfferedDuringTheOpeningFollowsIt() {
        outbox.offer("change");
        run();
        assertThat(sent).isEmpty();

        outbox.begin(List.of("snapshot 1", "snapshot 2"));
        run();

        assertThat(sent).containsExactly("snapshot 1", "snapshot 2", "change");
    }

    @Test
    void onlyOneThreadSendsAtATimeAndNoneWaits() {
        outbox.begin(List.of());
        run();
        outbox.offer("a");
        outbox.offer("b");

        assertThat(tasks).hasSize(1);
        run();
        assertThat(sent).containsExactly("a", "b");
    }

    @Test
    void aViewerThatFallsBehindByCountIsCutAndToldSo() {
        outbox.begin(List.of());
        for (int i = 0; i <= Outbox.MOST_FRAMES; i++) {
            outbox.offer("x");
        }
        run();

        assertThat(sent).containsExactly("{\"type\":\"bye\",\"reason\":\"SLOW\"}");
        assertThat(closed).isEqualTo(Bye.SLOW);
    }

    @Test
    void aViewerThatFallsBehindBySizeIsCutAndToldSo() {
        outbox.begin(List.of());
        var large = "x".repeat((int) (Outbox.MOST_CHARS / 2));
        outbox.offer(large);
        outbox.offer(large);
        outbox.offer("x");
        run();

        assertThat(sent).containsExactly("{\"type\":\"bye\",\"reason\":\"SLOW\"}");
    }

    @Test
    void nothingFollowsAGoodBye() {
        outbox.begin(List.of());
        outbox.end(Bye.SIGNED_OUT);
        outbox.offer("late");
        outbox.end(Bye.CLOSING);
        run();

        assertThat(sent).containsExactly("{\"type\":\"bye\",\"reason\":\"SIGNED_OUT\"}");
        assertThat(closed).isEqualTo(Bye.SIGNED_OUT);
    }

    @Test
    void aBrokenConnectionIsClosedAndHoldsNothing() {
        broken = true;
        outbox.begin(List.of("snapshot"));
        run();
        outbox.offer("late");
        run();

        assertThat(closed).isEqualTo(Bye.SLOW);
        assertThat(sent).isEmpty();
    }

    @Test
    void theTimeIsNotToldToWhoIsBehind() {
        outbox.begin(List.of());
        for (int i = 0; i < 30; i++) {
            outbox.offer("x");
        }
        outbox.beat("beat");
        run();
        outbox.beat("beat");
        run();

        assertThat(sent).filteredOn("beat"::equals).hasSize(1);
    }
}
