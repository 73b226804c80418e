package cn.liandong.console.feeds;

import cn.liandong.console.feeds.Frames.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Everything a scope saw at one point, encoded. Not safe for several threads. */
final class Snapshot {
    private final long index;
    private final String token;
    private final List<String> parts;
    private final Map<Reason, List<String>> frames = new EnumMap<>(Reason.class);

    Snapshot(long index, String token, List<String> parts) {
        this.index = index;
        this.token = token;
        this.parts = List.copyOf(parts);
    }

    long index() {
        return index;
    }

    /** The frames, the same texts for everybody who is told the same reason. */
    List<String> frames(Reason reason) {
        return frames.computeIfAbsent(
                reason,
                why -> IntStream.rangeClosed(1, parts.size())
                        .mapToObj(part -> Frames.snapshot(why, token, part, parts.size(), parts.get(part - 1)))
                        .toList());
    }
}
