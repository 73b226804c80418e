package cn.liandong.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.toy.ToyWorld;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TailTest {
    @Test
    void itHandsOnWhatIsWrittenFromNowOnAndIsNotMadeDeafByOneThatIsNotUnderstood() throws Exception {
        try (var world = new ToyWorld(1, InstantSource.system());
                var writing = new Writing(world.settings)) {
            var topic = world.name + "-journal";
            writing.bytes(topic, "key", bytes("before"));
            List<String> seen = new CopyOnWriteArrayList<>();
            try (var _ = Tail.start("tail", world.settings, topic, value -> {
                var text = new String(value, StandardCharsets.UTF_8);
                if (text.equals("broken")) {
                    throw new IllegalStateException(text);
                }
                seen.add(text);
            })) {
                writing.bytes(topic, "key", bytes("one"));
                writing.bytes(topic, "key", bytes("broken"));
                writing.bytes(topic, "key", bytes("two"));

                Eventually.within(Eventually.LONG, "both are handed on", () -> seen.size() == 2);
                assertThat(seen).containsExactly("one", "two");
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
