package cn.liandong.notifier.channels.mail;

import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.channels.isolation.ProviderFailed;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What an error of the mail library means. Nothing of its text is kept: servers repeat addresses in it.
 */
final class MailFailures {
    private static final Pattern NO_MAILBOX = Pattern.compile("\\b5\\.1\\.[0126]\\b");

    private MailFailures() {}

    /** A value where this mail was turned away; an error where the server is in trouble, which counts against it. */
    static Mono<CallResult> of(MessagingException error) {
        if (error instanceof AuthenticationFailedException) {
            return Mono.just(CallResult.failed(FailureCode.BAD_CREDENTIALS));
        }
        if (noSuchMailbox(error)) {
            return Mono.just(CallResult.failed(FailureCode.BAD_ADDRESS));
        }
        int reply = reply(error);
        if (reply >= 500) {
            return Mono.just(new CallResult.Failed("SMTP_" + reply, false));
        }
        return Mono.error(reply >= 400 ? new ProviderFailed("SMTP_" + reply) : cause(error));
    }

    /** The server's reply code (RFC 5321 section 4.2), of the recipient where there is one; 0 where it said none. */
    private static int reply(MessagingException error) {
        int reply = 0;
        for (@Nullable Exception at = error; at instanceof MessagingException link; at = link.getNextException()) {
            reply = switch (link) {
                case SMTPAddressFailedException failed -> failed.getReturnCode();
                case SMTPSenderFailedException failed -> failed.getReturnCode();
                case SMTPSendFailedException failed -> failed.getReturnCode();
                default -> reply;
            };
        }
        return Math.max(reply, 0);
    }

    /** The recipient's own address, by its enhanced status (RFC 3463): a 550 alone may mean that we are not wanted. */
    private static boolean noSuchMailbox(MessagingException error) {
        for (@Nullable Exception at = error; at instanceof MessagingException link; at = link.getNextException()) {
            if (link instanceof SMTPAddressFailedException failed
                    && failed.getReturnCode() >= 500
                    && NO_MAILBOX.matcher(String.valueOf(failed.getMessage())).find()) {
                return true;
            }
        }
        return false;
    }

    private static Exception cause(MessagingException error) {
        if (error instanceof MailConnectException connect) {
            return connect.getNextException() instanceof SocketTimeoutException
                    ? new TimeoutException("no connection")
                    : connect.getNextException() instanceof UnknownHostException unknown
                            ? unknown
                            : new ConnectException("no connection");
        }
        for (@Nullable Throwable at = error.getNextException(); at != null; at = at.getCause()) {
            if (at instanceof SocketTimeoutException) {
                return new TimeoutException("no answer");
            }
            if (at instanceof IOException io) {
                return io;
            }
        }
        // Without a cause of its own: TLS was required and not offered, or the greeting was none.
        var said = error.getMessage();
        return said != null && said.contains("STARTTLS")
                ? new SSLException("TLS was not agreed on")
                : new IOException("the server ended it");
    }
}
