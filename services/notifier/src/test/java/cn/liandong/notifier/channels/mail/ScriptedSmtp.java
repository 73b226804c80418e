package cn.liandong.notifier.channels.mail;

import cn.liandong.notifier.channels.ClosedPorts;
import cn.liandong.notifier.channels.Peer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that does what real ones do only sometimes. It offers neither TLS nor sign-in. */
public final class ScriptedSmtp implements Peer {
    static final String PERSON = "officer@city.example";

    private final ServerSocket socket;
    private final Thread accepting;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    /** Every command line that came. */
    final List<String> lines = new CopyOnWriteArrayList<>();

    private volatile Mode mode = Mode.TAKES;

    public ScriptedSmtp() {
        try {
            socket = ClosedPorts.open(100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            if (mode == Mode.BROKEN) {
                return;
            }
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            say(connection, "220 scripted");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                answer(connection, in, line.toUpperCase(Locale.ROOT));
            }
        } catch (IOException closed) {
            // The caller hung up.
        }
    }

    private void answer(Socket connection, BufferedReader in, String line) throws IOException {
        if (line.startsWith("RCPT") && mode == Mode.REFUSES) {
            say(connection, "550 5.1.1 <" + PERSON + "> no such mailbox");
        } else if (line.startsWith("DATA")) {
            say(connection, "354 go on");
            mails.add(mail(in));
            if (mode != Mode.SILENT) {
                say(connection, "250 taken");
            }
        } else {
            say(connection, "250 ok");
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return mail.toString();
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    @Override
    public String address() {
        return PERSON;
    }

    @Override
    public void does(Mode next) {
        mode = next;
    }

    @Override
    public List<Seen> seen() {
        return mails.stream().map(ScriptedSmtp::seen).toList();
    }

    private static Seen seen(String mail) {
        try {
            var read = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
            var text = read.getContent().toString().stripTrailing();
            return new Seen(read.getHeader(AlertMail.NOTIFICATION, ","), text, text.contains("重复通知"));
        } catch (MessagingException | IOException e) {
            throw new AssertionError(mail, e);
        }
    }

    @Override
    public void close() {
        try {
            if (socket.isClosed()) {
                return;
            }
            var held = ClosedPorts.close(socket, accepting);
            for (var connection : connections) {
                connection.close();
            }
            // Kept open: nobody else is given the port.
            connections.add(held);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
