package cn.liandong.notifier.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that GreenMail shows: its own names no server. Made by the JDK's keytool for one name. */
record ServerCertificate(Path file) {
    private static final String PASSWORD = "changeit";
    private static final Map<String, String> SECRETS = Map.of(
            "greenmail.tls.keystore.password", PASSWORD,
            "greenmail.tls.key.password", PASSWORD);

    static ServerCertificate of(String name, Path folder) {
        var file = folder.resolve(name + ".p12");
        try {
            var keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            var made = new ProcessBuilder(List.of(
                            keytool,
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-alias",
                            "mail",
                            "-dname",
                            "CN=mail",
                            "-validity",
                            "2",
                            "-ext",
                            "san=dns:" + name,
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            file.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(made.waitFor()).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return new ServerCertificate(file);
    }

    /** From now on servers that are started show it. */
    void serve() {
        System.setProperty("greenmail.tls.keystore.file", file.toString());
        SECRETS.forEach(System::setProperty);
    }

    /** What trusts it and nothing else. */
    SSLSocketFactory trusting() {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
