package cn.liandong.cluster.services;

import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a console sends to a page, frame by frame and each as a whole; on the wire they may come in parts. */
public final class PageFrames implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();
    private final Consumer<String> frames;

    /** @param frames takes each one, JSON, as it comes */
    public PageFrames(Consumer<String> frames) {
        this.frames = frames;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            frames.accept(text.toString());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }
}
