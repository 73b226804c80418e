package cn.liandong.notifier.channels.mail;

import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** One mail, under an id that is the same on every attempt, so that a mailbox can tell a repeat (RFC 5322). */
final class AlertMail extends MimeMessage {
    /** What carries the notification's own id: a Message-ID has no room for every letter of it. */
    static final String NOTIFICATION = "Liandong-Notification";

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_SUBJECT = 60;

    /** Nothing that could end a header. */
    private static final Pattern CONTROLS = Pattern.compile("\\p{C}+");

    private final String messageId;

    AlertMail(
            Session session,
            InternetAddress from,
            InternetAddress to,
            NotificationSending sending,
            String text,
            Instant now)
            throws MessagingException {
        super(session);
        messageId = "<" + hash(sending.notification().value()) + "@" + domain(from) + ">";
        setFrom(from);
        setRecipient(Message.RecipientType.TO, to);
        setSubject(subject(sending.document() == null ? text : firstLine(text)), UTF_8);
        setText(text, UTF_8, "plain");
        setSentDate(Date.from(now));
        setHeader(NOTIFICATION, sending.notification().value());
        setHeader("Importance", "high");
        // Nobody's absence note answers it (RFC 3834).
        setHeader("Auto-Submitted", "auto-generated");
    }

    /** The beginning of the sentence: what it is, whether it is a drill, a claim or a repeat, and where. */
    private static String subject(String text) {
        var line = CONTROLS.matcher(text).replaceAll(" ");
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    /** Of a document in several lines the first says what it is. */
    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String domain(InternetAddress from) {
        var address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
