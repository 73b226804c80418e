package cn.liandong.notifier.channels.mail;

import cn.liandong.notifier.channels.isolation.CallSettings;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes mail from this installation.
 *
 * @param from the sender's address
 * @param username null where the server asks for none
 */
public record MailSettings(
        String host,
        int port,
        Security security,
        String from,
        @Nullable String username,
        @Nullable String password) {
    /** How the way to the server is kept. */
    public enum Security {
        /** Begins in the clear and goes on only when TLS was agreed on (RFC 3207). */
        STARTTLS,
        /** TLS from the first byte (RFC 8314). */
        TLS,
        /** In the clear: the operator's word, for a server on the same machine. */
        NONE
    }

    /** In the words of the mail library; the server's name must stand in its certificate. */
    Properties properties(CallSettings limits, SSLSocketFactory tls) {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put(
                "mail.smtp.connectiontimeout", millis(limits.connectWithin().toMillis()));
        properties.put("mail.smtp.timeout", millis(limits.answerWithin().toMillis()));
        properties.put("mail.smtp.writetimeout", millis(limits.answerWithin().toMillis()));
        properties.put("mail.smtp.auth", String.valueOf(username != null));
        properties.put("mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", tls);
        // Quitting may take as long as the server likes; the mail was taken before.
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.localhost", "liandong");
        return properties;
    }

    private static String millis(long millis) {
        return String.valueOf(millis);
    }

    @Override
    public String toString() {
        return "mail by " + host + ":" + port;
    }
}
