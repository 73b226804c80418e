package cn.liandong.notifier.channels;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A scripted HTTP server as the other side of a channel. */
public final class HttpPeer implements Peer {
    private final ScriptedServer server;
    private final Function<ScriptedServer.Request, Seen> read;
    private final String takes;
    private final String refuses;
    private volatile Mode mode = Mode.TAKES;

    /** Answers with these, whole, and reads each call with the function. */
    public HttpPeer(String takes, String refuses, Function<ScriptedServer.Request, Seen> read) {
        this.takes = takes;
        this.refuses = refuses;
        this.read = read;
        server = ScriptedServer.answering(this::answer);
    }

    /** An answer with this status line's end and body. */
    public static String answer(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private void answer(ScriptedServer.Request request, Socket connection) throws IOException {
        switch (mode) {
            case TAKES -> ScriptedServer.write(connection, takes);
            case REFUSES -> ScriptedServer.write(connection, refuses);
            case SILENT -> {}
            case BROKEN -> ScriptedServer.write(connection, answer("502 Bad Gateway", "<html>"));
        }
    }

    public ScriptedServer server() {
        return server;
    }

    @Override
    public String address() {
        return server.address();
    }

    @Override
    public void does(Mode next) {
        mode = next;
    }

    @Override
    public List<Seen> seen() {
        return server.requests.stream().map(read).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
