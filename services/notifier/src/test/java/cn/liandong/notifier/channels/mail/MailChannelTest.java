package cn.liandong.notifier.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.notifier.CallResult;
import cn.liandong.notifier.FailureCode;
import cn.liandong.notifier.Story;
import cn.liandong.notifier.channels.isolation.CallSettings;
import cn.liandong.notifier.channels.mail.MailSettings.Security;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real server, GreenMail, in the clear and over TLS. */
class MailChannelTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final CallResult TAKEN = new CallResult.Taken();
    private static final String TEXT = "【联动警报】火灾，地点：北厂 3 号罐区，编号 420583-20261124-001。请立即签收。";

    @TempDir
    private static @Nullable Path folder;

    private static @Nullable ServerCertificate certificate;

    private @Nullable GreenMail server;

    /** Once: the JDK keeps the first factory of server sockets that it was asked for. */
    @BeforeAll
    static void certify() {
        certificate = ServerCertificate.of("localhost", Objects.requireNonNull(folder));
        certificate.serve();
    }

    private static ServerCertificate certificate() {
        return Objects.requireNonNull(certificate);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void a_mail_is_one_plain_text_under_an_id_that_stays() throws Exception {
        var mails = serve(ServerSetup.PROTOCOL_SMTP);
        try (var channel = channel(mails, Security.NONE, factory(), null, null)) {
            for (int attempt = 1; attempt <= 2; attempt++) {
                assertThat(channel.call("officer@city.example", Story.sending("p1", attempt, false), TEXT)
                                .block(LIMIT))
                        .isEqualTo(TAKEN);
            }
        }
        var first = mails.getReceivedMessages()[0];
        assertThat(first.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(first.getContent().toString().strip()).isEqualTo(TEXT);
        assertThat(first.getSubject()).isEqualTo(TEXT);
        assertThat(first.getFrom()).extracting(Object::toString).containsExactly("alerts@city.example");
        assertThat(first.getAllRecipients()).extracting(Object::toString).containsExactly("officer@city.example");
        assertThat(first.getSentDate()).isEqualTo(Date.from(Story.NOON));
        assertThat(first.getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
        assertThat(first.getMessageID()).matches("<[0-9a-f]{64}@city\\.example>");
        assertThat(Arrays.stream(mails.getReceivedMessages()).map(MailChannelTest::id))
                .hasSize(2)
                .containsOnly(first.getMessageID());
    }

    @Test
    void a_subject_is_short_and_ends_no_header() throws Exception {
        var mails = serve(ServerSetup.PROTOCOL_SMTP);
        var hostile = "火灾\r\nBcc: all@city.example\r\n\r\n" + "长".repeat(500);
        try (var channel = channel(mails, Security.NONE, factory(), null, null)) {
            assertThat(channel.call("officer@city.example", Story.sending("p1", 1, false), hostile)
                            .block(LIMIT))
                    .isEqualTo(TAKEN);
        }
        var mail = mails.getReceivedMessages()[0];
        assertThat(mails.getReceivedMessages()).hasSize(1);
        assertThat(mail.getSubject())
                .hasSize(60)
                .startsWith("火灾 Bcc: all@city.example ")
                .endsWith("…");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void over_tls_it_signs_in_and_a_wrong_password_is_no_matter_of_trying_again() throws Exception {
        var mails = serve(ServerSetup.PROTOCOL_SMTPS);
        mails.setUser("alerts@city.example", "alerts", "a-password");
        try (var right = channel(mails, Security.TLS, certificate().trusting(), "alerts", "a-password");
                var wrong = channel(mails, Security.TLS, certificate().trusting(), "alerts", "another")) {
            assertThat(right.call("officer@city.example", Story.sending("p1", 1, false), TEXT)
                            .block(LIMIT))
                    .isEqualTo(TAKEN);
            assertThat(wrong.call("officer@city.example", Story.sending("p1", 1, false), TEXT)
                            .block(LIMIT))
                    .isEqualTo(CallResult.failed(FailureCode.BAD_CREDENTIALS));
        }
        assertThat(mails.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_ends_it() {
        var mails = serve(ServerSetup.PROTOCOL_SMTPS);
        try (var channel = channel(mails, Security.TLS, factory(), null, null)) {
            assertThat(channel.call("officer@city.example", Story.sending("p1", 1, false), TEXT)
                            .block(LIMIT))
                    .isEqualTo(CallResult.failed(FailureCode.TLS_FAILED));
        }
        assertThat(mails.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_certificate_of_another_name_ends_it_though_somebody_vouches_for_it() {
        var mails = serve(ServerSetup.PROTOCOL_SMTPS);
        var byAddress = new MailSettings(
                "127.0.0.1", mails.getSmtps().getPort(), Security.TLS, "alerts@city.example", null, null);
        try (var channel = channel(byAddress, certificate().trusting())) {
            assertThat(channel.call("officer@city.example", Story.sending("p1", 1, false), TEXT)
                            .block(LIMIT))
                    .isEqualTo(CallResult.failed(FailureCode.TLS_FAILED));
        }
        assertThat(mails.getReceivedMessages()).isEmpty();
    }

    @Test
    void settings_tell_no_password_and_a_sender_is_one_address() {
        assertThat(settings(25, Security.NONE, "alerts", "a-password").toString())
                .doesNotContain("a-password");
        assertThatThrownBy(() -> channel(
                        new MailSettings("127.0.0.1", 25, Security.NONE, "a@b.example,c@d.example", null, null),
                        factory()))
                .hasMessageContaining("must be one address");
    }

    private GreenMail serve(String protocol) {
        var started = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        started.start();
        server = started;
        return started;
    }

    private static SSLSocketFactory factory() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private static MailChannel channel(
            GreenMail mails,
            Security security,
            SSLSocketFactory tls,
            @Nullable String username,
            @Nullable String password) {
        int port = security == Security.TLS
                ? mails.getSmtps().getPort()
                : mails.getSmtp().getPort();
        return channel(settings(port, security, username, password), tls);
    }

    private static MailSettings settings(
            int port, Security security, @Nullable String username, @Nullable String password) {
        return new MailSettings(
                // A certificate is for a name.
                security == Security.TLS ? "localhost" : "127.0.0.1",
                port,
                security,
                "alerts@city.example",
                username,
                password);
    }

    private static MailChannel channel(MailSettings settings, SSLSocketFactory tls) {
        return new MailChannel(
                settings, CallSettings.PROVIDER, tls, InstantSource.fixed(Story.NOON), new SimpleMeterRegistry());
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
