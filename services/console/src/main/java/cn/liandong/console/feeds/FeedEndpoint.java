package cn.liandong.console.feeds;

import cn.liandong.console.feeds.Frames.Bye;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.runtime.serde.Json;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tools.jackson.core.JacksonException;

/** The WebSocket: takes one hello from a page, and sends frames from then on. */
public final class FeedEndpoint extends AbstractWebSocketHandler {
    /** Where the handshake leaves the sign-in's id. */
    public static final String SIGN_IN = "signIn";

    private static final int PROTOCOL = 1;
    private static final long WRITE_WITHIN_MILLIS = 5_000;

    private final FeedSessions sessions;

    public FeedEndpoint(FeedSessions sessions) {
        this.sessions = sessions;
    }

    /** Whether this sign-in may connect once more now; else it asks again after {@link #againAfter()}. */
    public boolean mayConnect(CredentialId signIn) {
        return sessions.mayConnect(signIn);
    }

    public static Duration againAfter() {
        return Arrivals.ONE_EVERY;
    }

    private record Hello(
            String type, int protocol, @Nullable String token) {}

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        if (!(session.getAttributes().get(SIGN_IN) instanceof CredentialId signIn)) {
            session.close(CloseStatus.POLICY_VIOLATION);
            return;
        }
        if (session instanceof StandardWebSocketSession standard) {
            standard.getNativeSession()
                    .getUserProperties()
                    .put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", WRITE_WITHIN_MILLIS);
        }
        sessions.connected(session.getId(), signIn, new Connection(session));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        try {
            var hello = Json.mapper().readValue(message.getPayload(), Hello.class);
            if (hello != null && "hello".equals(hello.type()) && hello.protocol() == PROTOCOL) {
                sessions.hello(session.getId(), hello.token());
                return;
            }
        } catch (JacksonException noHello) {
            // Said below, as for everything else that is no hello.
        }
        sessions.misspoke(session.getId());
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        sessions.misspoke(session.getId());
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable broken) {
        sessions.disconnected(session.getId());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        sessions.disconnected(session.getId());
    }

    private record Connection(WebSocketSession session) implements Outbox.Sink {
        @Override
        public void send(String frame) throws IOException {
            session.sendMessage(new TextMessage(frame));
        }

        @Override
        public void close(Bye reason) {
            try {
                session.close(
                        switch (reason) {
                            case SLOW -> CloseStatus.SESSION_NOT_RELIABLE;
                            case SIGNED_OUT, EXPIRED, BAD_FRAME -> CloseStatus.POLICY_VIOLATION;
                            case CLOSING -> CloseStatus.SERVICE_RESTARTED;
                        });
            } catch (IOException | IllegalStateException gone) {
                // It is closed already; the endpoint is told of it.
            }
        }
    }
}
