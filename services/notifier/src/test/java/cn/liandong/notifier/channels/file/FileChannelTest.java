package cn.liandong.notifier.channels.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.Story;
import cn.liandong.notifier.channels.ChannelContract;
import cn.liandong.notifier.channels.Peer;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileChannelTest extends ChannelContract {
    @TempDir
    private Path folder;

    /** Whoever is told to refuse is reached under a name that no file may have. */
    private static final class Reader implements Peer {
        private final Path folder;
        private Mode mode = Mode.TAKES;

        Reader(Path folder) {
            this.folder = folder;
        }

        @Override
        public String address() {
            return mode == Mode.REFUSES ? "../p1" : "p1";
        }

        @Override
        public void does(Mode next) {
            mode = next;
        }

        @Override
        public List<Seen> seen() {
            try {
                return Files.readAllLines(folder.resolve("p1.jsonl")).stream()
                        .map(line -> Json.mapper().readTree(line))
                        .map(line -> new Seen(
                                line.get("notificationId").asString(),
                                line.get("text").asString(),
                                line.get("repeat").asBoolean()))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {}
    }

    @Override
    protected Peer peer() {
        return new Reader(folder);
    }

    @Override
    protected NotificationChannel channel(Peer peer, CallSettings settings) {
        return new FileChannel(folder, InstantSource.fixed(Story.NOON));
    }

    @Override
    protected CallResult refused() {
        return CallResult.failed(FailureCode.BAD_ADDRESS);
    }

    @Override
    protected List<String> secrets() {
        return List.of("p1.jsonl");
    }

    @Test
    void no_name_leads_out_of_the_folder() throws IOException {
        var peer = open();
        var channel = channelTo(peer, patient());
        var outside = Files.createTempFile("outside", ".jsonl");
        Files.createSymbolicLink(folder.resolve("link.jsonl"), outside);
        for (var name :
                List.of("", ".", "..", "../x", "/etc/passwd", "a/b", "a\\b", "a.b", "a\u0000b", "x".repeat(65))) {
            assertThat(channel.call(name, Story.sending("p1", 1, false), "火灾").block(LIMIT))
                    .as(name)
                    .isEqualTo(failed(FailureCode.BAD_ADDRESS));
        }
        assertThat(channel.call("link", Story.sending("p1", 1, false), "火灾").block(LIMIT))
                .isEqualTo(failed(FailureCode.UNREACHABLE));
        assertThat(outside).isEmptyFile();
        Files.delete(outside);
    }

    @Test
    void a_folder_that_is_gone_is_tried_again_and_one_that_never_was_is_named_at_the_start() throws IOException {
        var peer = open();
        var channel = channelTo(peer, patient());
        Files.delete(folder);
        assertThat(call(channel, peer, 1, false)).isEqualTo(failed(FailureCode.UNREACHABLE));
        assertThatThrownBy(() -> channel(peer, patient())).hasMessageContaining("is no folder");
        Files.createDirectory(folder);
        assertThat(call(channel, peer, 2, false)).isEqualTo(TAKEN);
    }
}
