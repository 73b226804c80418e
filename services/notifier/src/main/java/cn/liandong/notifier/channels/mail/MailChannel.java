package cn.liandong.notifier.channels.mail;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.NotificationChannel;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.notifier.channels.isolation.IsolatedCalls;
import cn.liandong.notifier.channels.isolation.Precedence;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Hands one mail to the operator's server, on threads of its own: the library waits for each answer. */
public final class MailChannel implements NotificationChannel {
    private static final int IDLE_SECONDS = 60;

    private final MailSettings settings;
    private final InternetAddress from;
    private final Session session;
    private final InstantSource clock;
    private final Scheduler threads;
    private final IsolatedCalls isolated;

    /**
     * Opens it; nothing is connected to before the first call.
     *
     * @param tls whom the server's certificate must be vouched for by
     */
    public MailChannel(
            MailSettings settings,
            CallSettings limits,
            SSLSocketFactory tls,
            InstantSource clock,
            MeterRegistry meters) {
        this.settings = settings;
        this.clock = clock;
        var sender = parsed(settings.from());
        if (sender == null) {
            throw new IllegalArgumentException(
                    "the sender of mail must be one address such as alerts@city.example, but is '" + settings.from()
                            + "'");
        }
        from = sender;
        session = Session.getInstance(settings.properties(limits, tls));
        threads = Schedulers.newBoundedElastic(
                limits.connectionsPerHost(), limits.waitingPerHost(), "notifier-mail", IDLE_SECONDS, true);
        isolated = new IsolatedCalls(Channel.MAIL, limits, meters);
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public Mono<CallResult> call(String address, NotificationSending sending, String text) {
        var to = parsed(address);
        if (to == null) {
            return Mono.just(CallResult.failed(FailureCode.BAD_ADDRESS));
        }
        var written = new AtomicBoolean();
        // What the library throws becomes a value on its own thread: after the limit nobody waits for it, and an error
        // that nobody waits for is logged with all that the server said.
        var call = Mono.fromCallable(() -> handedOver(to, sending, text, written))
                .subscribeOn(threads)
                .flatMap(Function.identity());
        return isolated.call(settings.host() + ":" + settings.port(), Precedence.of(sending), call, written::get);
    }

    private Mono<CallResult> handedOver(
            InternetAddress to, NotificationSending sending, String text, AtomicBoolean written) {
        try {
            var mail = new AlertMail(session, from, to, sending, text, clock.instant());
            mail.saveChanges();
            handOver(mail, to, written);
            return Mono.just(new CallResult.Taken());
        } catch (MessagingException e) {
            return MailFailures.of(e);
        }
    }

    private void handOver(AlertMail mail, InternetAddress to, AtomicBoolean written) throws MessagingException {
        var transport = session.getTransport();
        try {
            transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
            written.set(true);
            transport.sendMessage(mail, new Address[] {to});
        } finally {
            close(transport);
        }
    }

    /** However the connection ends: what was taken stays taken, or the person would be told twice. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // Nothing is to be done for a connection that is over.
        }
    }

    /** One address and nothing beside it; null for anything else. */
    private static @Nullable InternetAddress parsed(String text) {
        try {
            var address = new InternetAddress(text, true);
            return address.isGroup() || address.getAddress().indexOf('@') < 0 ? null : address;
        } catch (AddressException e) {
            return null;
        }
    }

    @Override
    public void close() {
        threads.dispose();
    }
}
