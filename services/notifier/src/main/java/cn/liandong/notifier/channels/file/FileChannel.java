package cn.liandong.notifier.channels.file;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Appends a line of JSON for each call to the file that the contact names, in the operator's folder and nowhere else. */
public final class FileChannel implements NotificationChannel {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final int WAITING = 10_000;
    private static final int IDLE_SECONDS = 60;

    private final Path folder;
    private final InstantSource clock;
    /** One thread: lines never mix. */
    private final Scheduler thread = Schedulers.newBoundedElastic(1, WAITING, "notifier-file", IDLE_SECONDS, true);

    /** Opens it; the folder must be there. */
    public FileChannel(Path folder, InstantSource clock) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "the folder for calls, " + folder + ", is no folder: make it, or name another");
        }
        this.folder = folder;
        this.clock = clock;
    }

    private record Line(Instant at, String notificationId, String personId, int attempt, boolean repeat, String text) {}

    @Override
    public Channel channel() {
        return Channel.FILE;
    }

    @Override
    public Mono<CallResult> call(String address, NotificationSending sending, String text) {
        if (!NAME.matcher(address).matches()) {
            return Mono.just(CallResult.failed(FailureCode.BAD_ADDRESS));
        }
        var line = new Line(
                clock.instant(),
                sending.notification().value(),
                sending.person().value(),
                sending.attempt(),
                sending.repeat(),
                text);
        return Mono.fromCallable(() -> append(folder.resolve(address + ".jsonl"), line))
                .subscribeOn(thread)
                .onErrorReturn(CallResult.failed(FailureCode.BUSY));
    }

    private static CallResult append(Path file, Line line) {
        try {
            // JSON in UTF-8 holds no line break of its own: whatever the text says, it is one line.
            var bytes = (Json.mapper().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
            try (var out = Files.newByteChannel(
                    file,
                    Set.of(
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.APPEND,
                            LinkOption.NOFOLLOW_LINKS))) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
            return new CallResult.Taken();
        } catch (IOException e) {
            return CallResult.failed(FailureCode.UNREACHABLE);
        }
    }

    @Override
    public void close() {
        thread.dispose();
    }
}
